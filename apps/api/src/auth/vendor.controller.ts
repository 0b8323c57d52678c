import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { VendorTimeZone } from '@app/contracts/shapes';
import { type Principal, VendorService } from '@app/identity';
import { Authenticated } from '../http/problems.decorator';
import { Responds } from '../http/responds.decorator';
import { CurrentPrincipal, Roles } from './auth.guard';
import { VendorTimeZoneDto } from './vendor.dto';

@ApiTags('Operation')
@Controller('v1/vendor')
export class VendorController {
  constructor(private readonly vendors: VendorService) {}

  @Get('time-zone')
  @Authenticated()
  @ApiOperation({ summary: "Get the vendor's time zone" })
  @Responds(VendorTimeZone)
  async timeZone(@CurrentPrincipal() { vendor }: Principal): Promise<VendorTimeZone> {
    return { timeZone: await this.vendors.timeZoneOf(vendor.vendorId) };
  }

  @Put('time-zone')
  @Roles('admin')
  @Authenticated(403, 413, 415)
  @ApiOperation({
    summary: "Set the vendor's time zone",
    description:
      'Applies to due dates at once and to the nightly run from the next night on. Existing tasks keep their due date. Only admins.',
  })
  @Responds(VendorTimeZone)
  async setTimeZone(@CurrentPrincipal() { vendor }: Principal, @Body() { timeZone }: VendorTimeZoneDto): Promise<VendorTimeZone> {
    await this.vendors.setTimeZone(vendor.vendorId, timeZone);
    return { timeZone };
  }
}
