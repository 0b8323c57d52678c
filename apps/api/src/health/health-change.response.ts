import { ApiProperty } from '@nestjs/swagger';
import type { HealthChangePart, HealthChangeResponse } from '@app/contracts';
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

  @ApiProperty({ enum: ['value', 'weight', 'gate', 'scorecard'] })
  reason!: 'value' | 'weight' | 'gate' | 'scorecard';

  @ApiProperty({ type: SentenceBody })
  sentence!: SentenceBody;
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

  @ApiProperty({ type: SentenceBody })
  sentence!: SentenceBody;
}
