import { ApiProperty } from '@nestjs/swagger';
import type { DayReason, DaysResponse } from '@app/contracts';

const REASONS = ['holiday', 'quiet-everywhere', 'agreed-quiet', 'dormant'] as const satisfies readonly DayReason[];

class LightDayBody {
  @ApiProperty({ format: 'date' })
  date!: string;

  @ApiProperty({ minimum: 0, maximum: 1, description: '0 counts nothing, 1 in full.' })
  weight!: number;

  @ApiProperty({ enum: REASONS })
  reason!: DayReason;

  @ApiProperty({ type: String, nullable: true, example: 'Labour Day' })
  name!: string | null;
}

export class DaysBody implements DaysResponse {
  @ApiProperty()
  account!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'DE',
    description: 'Whose public holidays, as described or told by region or time zone; null where none of them names a country.',
  })
  country!: string | null;

  @ApiProperty({ type: [Number], example: [6, 7], description: 'ISO weekdays that are off every week.' })
  weekend!: number[];

  @ApiProperty({ type: [LightDayBody] })
  days!: LightDayBody[];
}
