import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { FailedUpdatePage, ReplayResponse } from '@app/contracts/shapes';
import { Database, replayFailedEvents } from '@app/database';
import type { Principal } from '@app/identity';
import { FailedUpdateReadModel } from '@app/portfolio';
import { CurrentPrincipal, Roles } from '../auth/auth.guard';
import { PageQueryDto } from '../http/page-query.dto';
import { Authenticated } from '../http/problems.decorator';
import { Responds } from '../http/responds.decorator';
import { ReplayDto } from './replay.dto';

@ApiTags('Operation')
@Roles('admin')
@Controller('v1/outbox')
export class OutboxController {
  constructor(
    private readonly database: Database,
    private readonly failed: FailedUpdateReadModel,
  ) {}

  @Get('failed')
  @Authenticated(403)
  @ApiOperation({ summary: 'List updates that failed for good', description: 'The latest first. Only admins.' })
  @Responds(FailedUpdatePage)
  async list(@CurrentPrincipal() { vendor }: Principal, @Query() page: PageQueryDto): Promise<FailedUpdatePage> {
    return this.database.transaction(vendor.vendorId, (tx) => this.failed.list(tx, page));
  }

  @Post('replay')
  @HttpCode(200)
  @Authenticated(403, 413, 415)
  @ApiOperation({
    summary: 'Retry failed updates',
    description:
      'All of them, or those of an event, or those with these ids; ids of updates that have not failed are ignored. Only admins.',
  })
  @Responds(ReplayResponse)
  async replay(@CurrentPrincipal() { vendor }: Principal, @Body() { event, ids }: ReplayDto): Promise<ReplayResponse> {
    const which = { event: event ?? undefined, ids: ids ?? undefined };
    const replayed = await this.database.transaction(vendor.vendorId, (tx) => replayFailedEvents(tx, which));
    return { replayed: replayed.length };
  }
}
