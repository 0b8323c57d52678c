import { ApiProperty } from '@nestjs/swagger';
import { IsTimeZone } from 'class-validator';
import type { VendorTimeZone } from '@app/contracts';

export class VendorTimeZoneDto implements VendorTimeZone {
  @ApiProperty({ example: 'Asia/Kuala_Lumpur', description: 'An IANA name. Due dates and the 02:00 nightly run use this time zone.' })
  @IsTimeZone({ message: 'must be an IANA time zone, such as Asia/Kuala_Lumpur' })
  timeZone!: string;
}
