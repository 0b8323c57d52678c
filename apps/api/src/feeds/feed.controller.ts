import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { FeedsResponse } from '@app/contracts/shapes';
import { Database } from '@app/database';
import type { Principal } from '@app/identity';
import { FeedListReadModel } from '@app/portfolio';
import { CurrentPrincipal, Roles } from '../auth/auth.guard';
import { Authenticated } from '../http/problems.decorator';
import { Responds } from '../http/responds.decorator';

@ApiTags('Operation')
@Roles('admin')
@Controller('v1/feeds')
export class FeedController {
  constructor(
    private readonly database: Database,
    private readonly feeds: FeedListReadModel,
  ) {}

  @Get()
  @Authenticated(403)
  @ApiOperation({
    summary: 'List data sources',
    description: 'What each source delivers, when it last did, and which sources stopped. Only admins.',
  })
  @Responds(FeedsResponse)
  async list(@CurrentPrincipal() { vendor }: Principal): Promise<FeedsResponse> {
    return this.database.transaction(vendor.vendorId, (tx) => this.feeds.list(tx));
  }
}
