import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccountService } from '@app/account';
import { DomainError } from '@app/contracts';
import { DaysResponse, HealthChangeResponse, HealthHistoryPage, HealthLineResponse, HealthResponse } from '@app/contracts/shapes';
import type { Tx } from '@app/database';
import { DaysReadModel, HealthReadModel } from '@app/health-score';
import type { Principal } from '@app/identity';
import { MarkerReadModel } from '@app/portfolio';
import { DAY } from '@app/scoring';
import { DirectoryRepository } from '@app/signal';
import { AccountPathDto } from '../accounts/account.dto';
import { CurrentPrincipal } from '../auth/auth.guard';
import { momentOf, spanOf } from '../http/moment-of.rules';
import { Authenticated } from '../http/problems.decorator';
import { Responds } from '../http/responds.decorator';
import { DaysQueryDto, HealthChangeQueryDto, HealthHistoryQueryDto, HealthLineQueryDto, HealthQueryDto } from './health.dto';

@ApiTags('Health')
@Authenticated(404)
@Controller('v1/accounts/:key/health')
export class HealthController {
  constructor(
    private readonly accounts: AccountService,
    private readonly health: HealthReadModel,
    private readonly days: DaysReadModel,
    private readonly markers: MarkerReadModel,
    private readonly directory: DirectoryRepository,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Get the health, now or at any time', description: 'Computed from everything known now.' })
  @Responds(HealthResponse)
  async at(
    @CurrentPrincipal() principal: Principal,
    @Param() { key }: AccountPathDto,
    @Query() { at }: HealthQueryDto,
  ): Promise<HealthResponse> {
    return this.within(principal, key, async (tx, accountId) => {
      const asked = momentOf('at', at, await this.directory.today(tx));
      return this.health.at(tx, accountId, asked?.moment, { before: asked?.endOfDay });
    });
  }

  @Get('history')
  @ApiOperation({
    summary: 'List the published health',
    description: 'Newest first, as it was published at the time; entries never change.',
  })
  @Responds(HealthHistoryPage)
  async history(
    @CurrentPrincipal() principal: Principal,
    @Param() { key }: AccountPathDto,
    @Query() { from, to, cursor, limit }: HealthHistoryQueryDto,
  ): Promise<HealthHistoryPage> {
    return this.within(principal, key, async (tx, accountId) => {
      const span = spanOf(from, to, await this.directory.zone(tx));
      return this.health.history(tx, accountId, { ...span, cursor, limit });
    });
  }

  @Get('change')
  @ApiOperation({
    summary: 'Explain a change of health',
    description: 'Between two times, both as known now. The parts add up to the change.',
  })
  @Responds(HealthChangeResponse)
  async change(
    @CurrentPrincipal() principal: Principal,
    @Param() { key }: AccountPathDto,
    @Query() { from, to }: HealthChangeQueryDto,
  ): Promise<HealthChangeResponse> {
    return this.within(principal, key, async (tx, accountId) => {
      const today = await this.directory.today(tx);
      const { now } = today;
      const end = momentOf('to', to, today) ?? { moment: now, endOfDay: false };
      const start = momentOf('from', from, today) ?? {
        moment: from === undefined ? new Date(end.moment.getTime() - 30 * DAY) : now,
        endOfDay: false,
      };
      return this.health.change(tx, accountId, start.moment, end.moment, { fromBefore: start.endOfDay, toBefore: end.endOfDay });
    });
  }

  @Get('line')
  @ApiOperation({
    summary: 'Get the score day by day',
    description: 'At the end of each day of the vendor as known now, with events, for a chart. The last 180 days by default.',
  })
  @Responds(HealthLineResponse)
  async line(
    @CurrentPrincipal() principal: Principal,
    @Param() { key }: AccountPathDto,
    @Query() { from, to, every }: HealthLineQueryDto,
  ): Promise<HealthLineResponse> {
    requireOrder(from, to);
    return this.within(principal, key, async (tx, accountId) => {
      const { from: first, to: last, ...line } = await this.health.line(tx, accountId, { from, to, every });
      return { ...line, markers: await this.markers.between(tx, accountId, first, last) };
    });
  }

  @Get('days')
  @ApiOperation({
    summary: 'List the days that do not count as silence',
    description:
      'Public holidays, days on which hardly anybody replied, agreed quiet times and dormant months; by default from 30 days ago to 90 days ahead.',
  })
  @Responds(DaysResponse)
  async lightDays(
    @CurrentPrincipal() principal: Principal,
    @Param() { key }: AccountPathDto,
    @Query() { from, to }: DaysQueryDto,
  ): Promise<DaysResponse> {
    requireOrder(from, to);
    return this.within(principal, key, (tx, accountId) => this.days.between(tx, accountId, { from, to }));
  }

  private within<T>({ vendor }: Principal, key: string, work: (tx: Tx, accountId: string) => Promise<T>): Promise<T> {
    return this.accounts.within(vendor.vendorId, key, work);
  }
}

function requireOrder(from: string | undefined, to: string | undefined): void {
  if (from !== undefined && to !== undefined && from > to) {
    throw new DomainError('invalid', 'from must not be after to.', [{ pointer: 'from', detail: 'must not be after to' }]);
  }
}
