import { ApiProperty } from '@nestjs/swagger';
import type { PilotResponse } from '@app/contracts';
import { PILOT_STAGES } from '@app/scoring';
import { pageOf } from '../http/page.response';

export class PilotBody implements PilotResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'plant-3' })
  key!: string;

  @ApiProperty({ example: 'tanjung-water', description: 'Key of the account.' })
  account!: string;

  @ApiProperty({ example: 'Plant 3' })
  name!: string;

  @ApiProperty({ enum: PILOT_STAGES, type: String })
  stage!: string;

  @ApiProperty({ type: 'integer', nullable: true, example: 400 })
  plannedDevices!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, example: 60 })
  reportingIntervalMinutes!: number | null;

  @ApiProperty({ type: [Number], example: [12, 1, 2] })
  dormantMonths!: number[];

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2026-01-12' })
  startedOn!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '2026-05-12' })
  plannedEndOn!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-05-12T08:00:00.000Z' })
  handedOverAt!: string | null;

  @ApiProperty({ description: 'Nobody recorded the handover; its date is a guess.' })
  handoverAssumed!: boolean;
}

export class PilotPage extends pageOf(PilotBody) {}
