import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { PilotDescription } from '@app/pilot';
import { PILOT_STAGES, type PilotStage } from '@app/scoring';
import { IsDay, IsKey, IsMoment, IsName, IsNumberSet, IsOneOf, IsWholeNumber, OptionalField } from '../http/fields.decorator';

const DEVICES = { min: 0, max: 1_000_000_000, message: 'must be a whole number of devices, 0 to 1,000,000,000' };
const INTERVAL = { min: 1, max: 527_040, message: 'must be a whole number of minutes, 1 to 527,040' };
const MONTHS = { min: 1, max: 12, most: 11, message: 'must be months: whole numbers from 1 to 12, each once, at most eleven' };

export class PilotPathDto {
  @IsKey({ example: 'plant-3', description: 'The id of the pilot, or its key if no other account has a pilot with that key.' })
  id!: string;
}

export class CreatePilotDto implements PilotDescription {
  @IsKey({ example: 'plant-3' })
  key!: string;

  @IsName({ example: 'Plant 3' })
  name!: string;

  @OptionalField()
  @IsOneOf(PILOT_STAGES, { description: 'Default: running.' })
  stage?: PilotStage | null;

  @OptionalField()
  @IsWholeNumber(DEVICES, { example: 400, description: 'Devices after the full rollout.' })
  plannedDevices?: number | null;

  @OptionalField()
  @IsWholeNumber(INTERVAL, { example: 60, description: 'How often a device reports.' })
  reportingIntervalMinutes?: number | null;

  @OptionalField()
  @IsNumberSet(MONTHS, { example: [12, 1, 2], description: 'Months in which the pilot is dormant.' })
  dormantMonths?: number[] | null;

  @OptionalField()
  @IsDay({ example: '2026-01-12' })
  startedOn?: string | null;

  @OptionalField()
  @IsDay({ example: '2026-05-12' })
  plannedEndOn?: string | null;
}

export class HandoverDto {
  @OptionalField()
  @IsMoment({ example: '2026-05-12T08:00:00Z', description: 'When the client accepted; may be long ago.' })
  handedOverAt?: string | null;

  @OptionalField()
  @ApiProperty({
    type: Boolean,
    enum: [true],
    description: 'The date is unknown: assumes the planned end, or 120 days after the start.',
  })
  @IsIn([true], { message: 'must be true or omitted' })
  assumed?: boolean | null;
}
