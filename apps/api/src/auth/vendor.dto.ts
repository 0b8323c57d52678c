import { ApiProperty } from '@nestjs/swagger';
import { IsTimeZone } from 'class-validator';
import type { VendorTimeZone } from '@app/contracts';

/** What is asked and what is answered. */
export class VendorTimeZoneDto implements VendorTimeZone {
  @ApiProperty({ example: 'Asia/Kuala_Lumpur', description: 'IANA: tasks are due on its days, and its nights are at 02:00.' })
  @IsTimeZone({ message: 'must be an IANA time zone, such as Asia/Kuala_Lumpur' })
  timeZone!: string;
}
