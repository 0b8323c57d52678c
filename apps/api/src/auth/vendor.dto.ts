import { IsTimeZone } from 'class-validator';
import type { VendorTimeZone } from '@app/contracts';

export class VendorTimeZoneDto implements VendorTimeZone {
  @IsTimeZone({ message: 'must be an IANA time zone, such as Asia/Kuala_Lumpur' })
  timeZone!: string;
}
