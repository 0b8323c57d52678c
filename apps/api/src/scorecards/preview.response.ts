import { ApiProperty } from '@nestjs/swagger';
import type { BandCounts, OpenedAndClosed, PreviewItem, PreviewResponse } from '@app/contracts';
import type { Band, GateCode } from '@app/scoring';
import { BANDS } from '../health/health.response';
import { SentenceBody } from '../health/sentence.response';

class BandCountsBody implements BandCounts {
  @ApiProperty({ type: 'integer' })
  thriving!: number;

  @ApiProperty({ type: 'integer' })
  steady!: number;

  @ApiProperty({ type: 'integer' })
  'at-risk'!: number;

  @ApiProperty({ type: 'integer' })
  stalled!: number;

  @ApiProperty({ type: 'integer', description: 'Too little is known for a good band.' })
  earlyRead!: number;

  @ApiProperty({ type: 'integer', description: 'Without a score.' })
  unknown!: number;
}

class BandsBody {
  @ApiProperty({ type: BandCountsBody })
  before!: BandCountsBody;

  @ApiProperty({ type: BandCountsBody })
  after!: BandCountsBody;
}

class OpenedAndClosedBody implements OpenedAndClosed {
  @ApiProperty({ type: 'integer' })
  before!: number;

  @ApiProperty({ type: 'integer' })
  after!: number;

  @ApiProperty({ type: 'integer', description: 'Would be new.' })
  opened!: number;

  @ApiProperty({ type: 'integer', description: 'Would be gone.' })
  closed!: number;
}

class GatePreviewBody extends OpenedAndClosedBody {
  @ApiProperty({ type: String, example: 'champion-vacant' })
  gate!: GateCode;

  @ApiProperty({ example: 'No champion' })
  name!: string;
}

class PreviewAccountBody {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'tanjung-water' })
  key!: string;

  @ApiProperty({ example: 'Tanjung Water' })
  name!: string;
}

class PreviewSideBody {
  @ApiProperty({ type: Number, nullable: true, example: 61.5 })
  score!: number | null;

  @ApiProperty({ enum: BANDS, nullable: true })
  band!: Band | null;

  @ApiProperty({ example: 'growing-1', description: 'The card that fits.' })
  scorecard!: string;
}

class PreviewPartBody {
  @ApiProperty({ example: 'champion', description: 'A measure, or `gates`.' })
  part!: string;

  @ApiProperty({ example: 'Champion and backup' })
  name!: string;

  @ApiProperty({ example: -4.2 })
  points!: number;

  @ApiProperty({ enum: ['value', 'weight', 'gate'] })
  reason!: 'value' | 'weight' | 'gate';

  @ApiProperty({ type: SentenceBody })
  sentence!: SentenceBody;
}

class PreviewItemBody implements PreviewItem {
  @ApiProperty({ type: PreviewAccountBody })
  account!: PreviewAccountBody;

  @ApiProperty({ example: 'plant-3' })
  pilot!: string;

  @ApiProperty({ type: PreviewSideBody })
  before!: PreviewSideBody;

  @ApiProperty({ type: PreviewSideBody })
  after!: PreviewSideBody;

  @ApiProperty({ type: Number, nullable: true, example: -6.1 })
  change!: number | null;

  @ApiProperty({ type: [PreviewPartBody], description: 'Largest first; they add up to `change`.' })
  parts!: PreviewPartBody[];

  @ApiProperty({ type: [String], example: ['champion-vacant'] })
  gatesOpened!: GateCode[];

  @ApiProperty({ type: [String] })
  gatesClosed!: GateCode[];
}

export class PreviewBody implements PreviewResponse {
  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ example: 'built-in', description: 'By what accounts are scored now.' })
  inForce!: string;

  @ApiProperty({ type: 'integer' })
  accounts!: number;

  @ApiProperty({ description: 'False when time ran out: then `accounts` is how many were looked at.' })
  complete!: boolean;

  @ApiProperty({ type: BandsBody })
  bands!: BandsBody;

  @ApiProperty({ type: 'integer' })
  changedBand!: number;

  @ApiProperty({ type: OpenedAndClosedBody, description: 'Accounts at risk or stalled.' })
  alarms!: OpenedAndClosedBody;

  @ApiProperty({ type: 'integer', description: 'Silences that are a task; a scorecard does not move them.' })
  tasks!: number;

  @ApiProperty({ type: [GatePreviewBody] })
  gates!: GatePreviewBody[];

  @ApiProperty({ type: [PreviewItemBody], description: 'Accounts that would change their band, the largest change first, at most 200.' })
  items!: PreviewItemBody[];
}
