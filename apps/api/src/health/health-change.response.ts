import { ApiProperty } from '@nestjs/swagger';
import type { HealthChangePart, HealthChangeResponse, ToldChangeResponse } from '@app/contracts';
import type { Band, PartOwner } from '@app/scoring';
import { BANDS } from './health.response';
import { SentenceBody } from './sentence.response';

export class HealthMomentBody {
  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: Number, nullable: true })
  score!: number | null;

  @ApiProperty({ enum: BANDS, nullable: true })
  band!: Band | null;
}

export class HealthChangePartBody implements HealthChangePart {
  @ApiProperty({ example: 'champion', description: 'A measure, `gates` or `scorecard`.' })
  part!: string;

  @ApiProperty({ example: 'Champion' })
  name!: string;

  @ApiProperty({ enum: ['client', 'vendor', 'time', 'now-known', 'scorecard'], description: 'Whose doing it is.' })
  owner!: PartOwner;

  @ApiProperty({ example: -12 })
  points!: number;

  @ApiProperty({
    enum: ['value', 'weight', 'gate', 'held', 'scorecard'],
    description: '`gate`: a gate opened, closed or moved. `held`: an open gate kept what else changed from showing.',
  })
  reason!: 'value' | 'weight' | 'gate' | 'held' | 'scorecard';

  @ApiProperty({ type: SentenceBody })
  sentence!: SentenceBody;
}

export class ToldChangeBody implements ToldChangeResponse {
  @ApiProperty({
    example: 'gates',
    description:
      'The part whose sentence this is; `smaller` for what is not worth a sentence each, `held` for what an open gate kept from showing.',
  })
  part!: string;

  @ApiProperty({ example: 'No champion' })
  name!: string;

  @ApiProperty({
    enum: ['client', 'vendor', 'time', 'now-known', 'scorecard'],
    nullable: true,
    description: "Null where the parts are of several owners, or of nobody's doing.",
  })
  owner!: PartOwner | null;

  @ApiProperty({ example: -38 })
  points!: number;

  @ApiProperty({ type: [String], example: ['gates', 'champion'], description: 'All parts whose points are in it.' })
  parts!: string[];

  @ApiProperty({ type: SentenceBody })
  sentence!: SentenceBody;

  @ApiProperty({
    type: SentenceBody,
    nullable: true,
    description: "What was said then, where today's is the same with other numbers; null where the sentence itself tells what changed.",
  })
  before!: SentenceBody | null;
}

export class HealthChangeBody implements HealthChangeResponse {
  @ApiProperty()
  account!: string;

  @ApiProperty()
  pilot!: string;

  @ApiProperty({ type: HealthMomentBody })
  from!: HealthMomentBody;

  @ApiProperty({ type: HealthMomentBody })
  to!: HealthMomentBody;

  @ApiProperty({ type: Number, nullable: true, example: -18, description: 'Null when either score is.' })
  change!: number | null;

  @ApiProperty({ type: [HealthChangePartBody], description: 'Largest first; they add up to `change`.' })
  parts!: HealthChangePartBody[];

  @ApiProperty({
    type: [ToldChangeBody],
    description: 'The same as a person tells it: each fact once, its causes first, what does not show last. Adds up to `change` too.',
  })
  told!: ToldChangeBody[];

  @ApiProperty({ type: SentenceBody })
  sentence!: SentenceBody;
}
