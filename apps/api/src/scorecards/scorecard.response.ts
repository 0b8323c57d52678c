import { ApiProperty } from '@nestjs/swagger';
import type { ScorecardResponse, ScorecardState, ScorecardVersionItem, ScorecardVersionResponse } from '@app/contracts';
import type { Card } from '@app/scoring';
import { pageOf } from '../http/page.response';

const STATES = ['draft', 'published', 'superseded'] as const;

export class ScorecardBody implements ScorecardResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'default' })
  key!: string;

  @ApiProperty({ example: 'Default' })
  name!: string;

  @ApiProperty({ description: 'Its version last published is the one that every account is scored by.' })
  inForce!: boolean;

  @ApiProperty({ type: 'integer', nullable: true, example: 1, description: 'The version last published.' })
  version!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, example: 2, description: 'The number of the draft; null without one.' })
  draft!: number | null;

  @ApiProperty({ type: 'integer', example: 0, description: 'Counts every change; what changes the scorecard has to name it.' })
  revision!: number;
}

export class ScorecardPage extends pageOf(ScorecardBody) {}

export class ScorecardVersionItemBody implements ScorecardVersionItem {
  @ApiProperty({ example: 'default', description: 'Key of the scorecard.' })
  scorecard!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  version!: number;

  @ApiProperty({ enum: STATES, description: '`published` is in force; at most one version of a vendor is.' })
  state!: ScorecardState;

  @ApiProperty({ type: String, nullable: true, example: 'lena@vendor.example', description: 'Null for what is built in.' })
  author!: string | null;

  @ApiProperty({ type: String, nullable: true })
  note!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  createdAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  updatedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'In force from then on; null for what is built in.' })
  publishedAt!: string | null;
}

export class ScorecardVersionPage extends pageOf(ScorecardVersionItemBody) {}

export class ScorecardVersionBody extends ScorecardVersionItemBody implements ScorecardVersionResponse {
  @ApiProperty({ type: 'integer', example: 0, description: 'Of the scorecard, when this was read.' })
  revision!: number;

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  cards!: readonly Card[];
}
