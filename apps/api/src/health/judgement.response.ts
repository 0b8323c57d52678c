import { ApiProperty } from '@nestjs/swagger';
import type { CauseResponse, OverrideResponse, PulseResponse } from '@app/contracts';
import { type Band, CAUSE_CODES, type CauseCode, type PartOwner } from '@app/scoring';
import { SentenceBody } from './sentence.response';

export class CauseBody implements CauseResponse {
  @ApiProperty({ enum: CAUSE_CODES })
  cause!: CauseCode;

  @ApiProperty({ example: 'Budget window missed' })
  name!: string;

  @ApiProperty({ example: 0.85, description: '0–1: how much it alone would explain.' })
  strength!: number;

  @ApiProperty({ enum: ['client', 'vendor', 'time', 'now-known', 'scorecard'] })
  owner!: PartOwner;

  @ApiProperty({ type: SentenceBody })
  sentence!: SentenceBody;

  @ApiProperty({ type: [String], description: 'Ids of the signals behind it, newest first, at most 16.' })
  evidence!: string[];
}

export class PulseBody implements PulseResponse {
  @ApiProperty({ type: 'integer', example: 3, description: '0 lost … 4 excellent.' })
  level!: number;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;

  @ApiProperty({ description: 'A good one grows old after 180 days, a bad one stays until contradicted.' })
  expired!: boolean;
}

export class OverrideBody implements OverrideResponse {
  @ApiProperty({ enum: ['thriving', 'steady', 'at-risk', 'stalled'] })
  band!: Band;

  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ format: 'date', description: 'The last day on which it holds.' })
  until!: string;
}
