import { IsTimeZone } from 'class-validator';
import { VendorTimeZone } from '@app/contracts/shapes';
import { IsTextLike } from '../http/fields.decorator';

const { example, description } = VendorTimeZone.properties.timeZone;

export class VendorTimeZoneDto implements VendorTimeZone {
  @IsTextLike({ example, description }, IsTimeZone({ message: 'must be an IANA time zone, such as Asia/Kuala_Lumpur' }))
  timeZone!: string;
}
