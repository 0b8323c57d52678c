import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { PilotDescription } from '@app/pilot';
import { PILOT_STAGES, type PilotStage } from '@app/scoring';
import { IsDay, IsKey, IsMoment, IsName } from '../http/fields.decorator';

const DEVICES = { message: 'must be a whole number of devices, 0 to 1,000,000,000' };
const INTERVAL = { message: 'must be a whole number of minutes, 1 to 527,040' };
const MONTHS = { message: 'must be months: whole numbers from 1 to 12, each once, at most eleven' };

export class PilotPathDto {
  @ApiProperty({ example: 'plant-3', description: 'The id of the pilot, or its key if no other account has a pilot with that key.' })
  @IsKey()
  id!: string;
}

export class CreatePilotDto implements PilotDescription {
  @ApiProperty({ example: 'plant-3' })
  @IsKey()
  key!: string;

  @ApiProperty({ example: 'Plant 3', maxLength: 200 })
  @IsName()
  name!: string;

  @ApiProperty({ enum: [...PILOT_STAGES, null], nullable: true, required: false, description: 'Default: running.' })
  @IsOptional()
  @IsIn(PILOT_STAGES, { message: `must be one of ${PILOT_STAGES.join(', ')}` })
  stage?: PilotStage | null;

  @ApiProperty({ type: 'integer', nullable: true, required: false, example: 400 })
  @IsOptional()
  @IsInt(DEVICES)
  @Min(0, DEVICES)
  @Max(1_000_000_000, DEVICES)
  plannedDevices?: number | null;

  @ApiProperty({ type: 'integer', nullable: true, required: false, example: 60 })
  @IsOptional()
  @IsInt(INTERVAL)
  @Min(1, INTERVAL)
  @Max(527_040, INTERVAL)
  reportingIntervalMinutes?: number | null;

  @ApiProperty({
    type: [Number],
    nullable: true,
    required: false,
    example: [12, 1, 2],
    description: 'Months in which the pilot is dormant.',
  })
  @IsOptional()
  @IsArray(MONTHS)
  @ArrayMaxSize(11, MONTHS)
  @ArrayUnique(MONTHS)
  @IsInt({ each: true, ...MONTHS })
  @Min(1, { each: true, ...MONTHS })
  @Max(12, { each: true, ...MONTHS })
  dormantMonths?: number[] | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, required: false, example: '2026-01-12' })
  @IsOptional()
  @IsDay()
  startedOn?: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, required: false, example: '2026-05-12' })
  @IsOptional()
  @IsDay()
  plannedEndOn?: string | null;
}

export class HandoverDto {
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    required: false,
    example: '2026-05-12T08:00:00Z',
    description: 'When the client accepted; may be long ago.',
  })
  @IsOptional()
  @IsMoment()
  handedOverAt?: string | null;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    required: false,
    description: 'The date is unknown: assumes the planned end, or 120 days after the start.',
  })
  @IsOptional()
  @IsIn([true], { message: 'must be true or omitted' })
  assumed?: boolean | null;
}
