import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Principal, VendorService } from '@app/identity';
import { Authenticated } from '../http/problems.decorator';
import { CurrentPrincipal, Roles } from './auth.guard';
import { VendorTimeZoneDto } from './vendor.dto';

@ApiTags('Operation')
@Controller('v1/vendor')
export class VendorController {
  constructor(private readonly vendors: VendorService) {}

  @Get('time-zone')
  @Authenticated()
  @ApiOperation({ summary: "Get the vendor's time zone" })
  @ApiOkResponse({ type: VendorTimeZoneDto })
  async timeZone(@CurrentPrincipal() { vendor }: Principal): Promise<VendorTimeZoneDto> {
    return { timeZone: await this.vendors.timeZoneOf(vendor.vendorId) };
  }

  @Put('time-zone')
  @Roles('admin')
  @Authenticated(403, 415)
  @ApiOperation({
    summary: "Set the vendor's time zone",
    description:
      'Applies to due dates at once and to the nightly run from the next night on. Existing tasks keep their due date. Only admins.',
  })
  @ApiOkResponse({ type: VendorTimeZoneDto })
  async setTimeZone(@CurrentPrincipal() { vendor }: Principal, @Body() { timeZone }: VendorTimeZoneDto): Promise<VendorTimeZoneDto> {
    await this.vendors.setTimeZone(vendor.vendorId, timeZone);
    return { timeZone };
  }
}
