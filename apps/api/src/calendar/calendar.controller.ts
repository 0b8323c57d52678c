import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CalendarResponse } from '@app/contracts/shapes';
import { Database } from '@app/database';
import { CalendarReadModel } from '@app/health-score';
import type { Principal } from '@app/identity';
import { CurrentPrincipal, Roles } from '../auth/auth.guard';
import { Authenticated } from '../http/problems.decorator';
import { Responds } from '../http/responds.decorator';

@ApiTags('Operation')
@Roles('admin')
@Controller('v1/calendar')
export class CalendarController {
  constructor(
    private readonly database: Database,
    private readonly calendar: CalendarReadModel,
  ) {}

  @Get()
  @Authenticated(403)
  @ApiOperation({
    summary: 'Get the weights of days',
    description:
      'All days that do not fully count as silence, as a file for `replay --calendar`, which then gives the same health as this server. Only admins.',
  })
  @Responds(CalendarResponse)
  async read(@CurrentPrincipal() { vendor }: Principal): Promise<CalendarResponse> {
    return this.database.transaction(vendor.vendorId, (tx) => this.calendar.read(tx));
  }
}
