import { ApiProperty } from '@nestjs/swagger';
import type {
  GateResponse,
  GroupResponse,
  HealthHistoryItem,
  HealthLineResponse,
  HealthResponse,
  MeasureResponse,
  SilenceResponse,
} from '@app/contracts';
import { HISTORY_CAUSES } from '@app/health-score';
import type { Band, GateCode } from '@app/scoring';
import { pageOf } from '../http/page.response';
import { CauseBody, OverrideBody, PulseBody } from './judgement.response';
import { QuestionBody } from './question.response';
import { SentenceBody } from './sentence.response';

export const BANDS = ['thriving', 'steady', 'at-risk', 'stalled'] as const;

export class MeasureBody implements MeasureResponse {
  @ApiProperty({ example: 'decider-silence', description: 'A built-in measure, or a key of your own.' })
  measure!: string;

  @ApiProperty({ example: 'Deciders answer' })
  name!: string;

  @ApiProperty({ example: 0.09, description: 'Share of the whole score, 0–1; 0 when unknown.' })
  weight!: number;

  @ApiProperty({ type: Number, nullable: true, example: 35, description: '0–100; null when never known.' })
  value!: number | null;

  @ApiProperty({ example: 3.15, description: 'Points of the score: weight × value.' })
  contribution!: number;

  @ApiProperty({ enum: ['fresh', 'expired', 'never'] })
  known!: 'fresh' | 'expired' | 'never';

  @ApiProperty({ type: SentenceBody })
  sentence!: SentenceBody;

  @ApiProperty({ type: [String], description: 'Ids of the signals behind it, newest first, at most 16.' })
  evidence!: string[];
}

export class GroupBody implements GroupResponse {
  @ApiProperty({ example: 'engagement' })
  group!: string;

  @ApiProperty({ example: 'Engagement' })
  name!: string;

  @ApiProperty({ example: 0.2 })
  weight!: number;

  @ApiProperty({ type: Number, nullable: true, example: 41 })
  value!: number | null;

  @ApiProperty({ example: 8.2 })
  contribution!: number;

  @ApiProperty({ type: [MeasureBody] })
  measures!: MeasureBody[];
}

export class GateBody implements GateResponse {
  @ApiProperty({ example: 'champion-vacant', type: String })
  gate!: GateCode;

  @ApiProperty({ example: 59, description: 'The score is at most this while the gate is open.' })
  cap!: number;

  @ApiProperty({ type: SentenceBody })
  sentence!: SentenceBody;

  @ApiProperty({ type: [String] })
  evidence!: string[];
}

export class SilenceBody implements SilenceResponse {
  @ApiProperty({ enum: ['deciders', 'client', 'partner'] })
  clock!: 'deciders' | 'client' | 'partner';

  @ApiProperty({ example: 0.61, description: '0–1.' })
  risk!: number;

  @ApiProperty({ example: 31, description: "Counted days since the last answer, without the client's days off and agreed quiet." })
  days!: number;

  @ApiProperty({ example: 6.2, description: 'Counted days between answers as a rule.' })
  usualDays!: number;

  @ApiProperty({ format: 'date-time' })
  since!: string;

  @ApiProperty({ type: [String], example: ['unanswered-ask'] })
  corroboratedBy!: string[];

  @ApiProperty({ type: SentenceBody })
  sentence!: SentenceBody;
}

export class PilotScoreBody {
  @ApiProperty({ example: 'plant-3' })
  pilot!: string;

  @ApiProperty({ type: Number, nullable: true })
  score!: number | null;

  @ApiProperty({ enum: BANDS, nullable: true })
  band!: Band | null;
}

export class HealthBody implements HealthResponse {
  @ApiProperty({ example: 'tanjung-water' })
  account!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: Number, nullable: true, example: 49, description: '0–100, unrounded; null when nothing is known.' })
  score!: number | null;

  @ApiProperty({ type: Number, nullable: true, example: 63.4, description: 'Before gates.' })
  rawScore!: number | null;

  @ApiProperty({ enum: BANDS, nullable: true })
  band!: Band | null;

  @ApiProperty({ description: 'Under half of the card is known: the band is an early read.' })
  earlyRead!: boolean;

  @ApiProperty({ example: 0.72, description: 'Share of the card’s weight with fresh data, 0–1.' })
  coverage!: number;

  @ApiProperty({ example: 'plant-3', description: 'The weakest handed-over pilot, whose score this is.' })
  pilot!: string;

  @ApiProperty({ type: [PilotScoreBody] })
  pilots!: PilotScoreBody[];

  @ApiProperty({ example: 'growing-1' })
  scorecard!: string;

  @ApiProperty({ type: 'integer', nullable: true, example: 143, description: 'Negative before the handover.' })
  daysSinceHandover!: number | null;

  @ApiProperty()
  handoverAssumed!: boolean;

  @ApiProperty({ type: [GroupBody], description: 'Their contributions and `gateContribution` add up to the score.' })
  groups!: GroupBody[];

  @ApiProperty({ type: [GateBody] })
  gates!: GateBody[];

  @ApiProperty({ example: -14.4, description: 'Points that the gates took.' })
  gateContribution!: number;

  @ApiProperty({ type: SilenceBody, nullable: true, description: 'Null when nobody ever answered.' })
  silence!: SilenceBody | null;

  @ApiProperty({ type: SentenceBody, description: 'The one sentence why.' })
  sentence!: SentenceBody;

  @ApiProperty({ type: [QuestionBody], description: 'What would have to be known for a firmer score.' })
  missing!: QuestionBody[];

  @ApiProperty({ type: Number, nullable: true, example: 0.61 })
  risk!: number | null;

  @ApiProperty({ type: [CauseBody], description: 'Why it stalls or might, strongest first.' })
  causes!: CauseBody[];

  @ApiProperty({ type: PulseBody, nullable: true, description: "The CSM's own last judgement." })
  pulse!: PulseBody | null;

  @ApiProperty({ type: OverrideBody, nullable: true, description: 'A band that a person set beside the computed one.' })
  override!: OverrideBody | null;
}

export class HealthHistoryBody implements HealthHistoryItem {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'date-time', description: 'The moment it speaks of.' })
  asOf!: string;

  @ApiProperty({ format: 'date-time', description: 'When we said it.' })
  computedAt!: string;

  @ApiProperty({
    enum: HISTORY_CAUSES,
    description:
      '`signals` came, time passed (`nightly`, `hourly`), a signal came late (`refold`), one was corrected or deleted (`correction`), or another version of the `scorecard` is in force.',
  })
  cause!: string;

  @ApiProperty({ type: Number, nullable: true })
  score!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  rawScore!: number | null;

  @ApiProperty({ enum: BANDS, nullable: true })
  band!: Band | null;

  @ApiProperty()
  coverage!: number;

  @ApiProperty()
  pilot!: string;

  @ApiProperty({ example: 'growing-1' })
  scorecard!: string;

  @ApiProperty({ type: [String] })
  gates!: GateCode[];
}

export class HealthHistoryPage extends pageOf(HealthHistoryBody) {}

export class LinePointBody {
  @ApiProperty({ format: 'date' })
  at!: string;

  @ApiProperty({ type: Number, nullable: true })
  score!: number | null;

  @ApiProperty({ enum: BANDS, nullable: true })
  band!: Band | null;
}

export class LineMarkerBody {
  @ApiProperty({ example: '2026-05-12' })
  at!: string;

  @ApiProperty({ enum: ['handover', 'band', 'champion', 'run', 'scorecard'] })
  kind!: 'handover' | 'band' | 'champion' | 'run' | 'scorecard';

  @ApiProperty({ example: 'Handed over' })
  text!: string;
}

export class HealthLineBody implements HealthLineResponse {
  @ApiProperty()
  account!: string;

  @ApiProperty({ type: [LinePointBody] })
  points!: LinePointBody[];

  @ApiProperty({ type: [LineMarkerBody] })
  markers!: LineMarkerBody[];
}
