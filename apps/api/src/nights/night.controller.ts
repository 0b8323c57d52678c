import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { NightPage } from '@app/contracts/shapes';
import { Database } from '@app/database';
import { NightsReadModel } from '@app/health-score';
import type { Principal } from '@app/identity';
import { CurrentPrincipal, Roles } from '../auth/auth.guard';
import { PageQueryDto } from '../http/page-query.dto';
import { Authenticated } from '../http/problems.decorator';
import { Responds } from '../http/responds.decorator';

@ApiTags('Operation')
@Roles('admin')
@Controller('v1/nights')
export class NightController {
  constructor(
    private readonly database: Database,
    private readonly nights: NightsReadModel,
  ) {}

  @Get()
  @Authenticated(403)
  @ApiOperation({ summary: 'List nightly runs', description: 'Newest first, including the current one. Only admins.' })
  @Responds(NightPage)
  async list(@CurrentPrincipal() { vendor }: Principal, @Query() page: PageQueryDto): Promise<NightPage> {
    return this.database.transaction(vendor.vendorId, (tx) => this.nights.list(tx, page));
  }
}
