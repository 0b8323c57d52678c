import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccountService } from '@app/account';
import { PeopleResponse, SilenceClocksResponse } from '@app/contracts/shapes';
import { PeopleReadModel } from '@app/health-score';
import type { Principal } from '@app/identity';
import { AccountPathDto } from '../accounts/account.dto';
import { CurrentPrincipal } from '../auth/auth.guard';
import { HealthQueryDto } from '../health/health.dto';
import { momentOf } from '../http/moment-of.rules';
import { Authenticated } from '../http/problems.decorator';
import { Responds } from '../http/responds.decorator';

@ApiTags('Health')
@Authenticated(404)
@Controller('v1/accounts/:key')
export class PeopleController {
  constructor(
    private readonly accounts: AccountService,
    private readonly people: PeopleReadModel,
  ) {}

  @Get('people')
  @ApiOperation({
    summary: 'List people and roles, now or at any time',
    description: 'Everyone known at the client, with their roles, replies and use of the product, from the same facts as the health.',
  })
  @Responds(PeopleResponse)
  async list(
    @CurrentPrincipal() { vendor }: Principal,
    @Param() { key }: AccountPathDto,
    @Query() { at }: HealthQueryDto,
  ): Promise<PeopleResponse> {
    return this.accounts.within(vendor.vendorId, key, async (tx, accountId) =>
      this.people.people(tx, accountId, momentOf('at', at, await tx.now())),
    );
  }

  @Get('silence')
  @ApiOperation({
    summary: 'Get the clocks behind a silence, now or at any time',
    description:
      'For decision-makers, anyone at the client, and the partner: the last reply, the usual gap, all replies, and unanswered requests.',
  })
  @Responds(SilenceClocksResponse)
  async silence(
    @CurrentPrincipal() { vendor }: Principal,
    @Param() { key }: AccountPathDto,
    @Query() { at }: HealthQueryDto,
  ): Promise<SilenceClocksResponse> {
    return this.accounts.within(vendor.vendorId, key, async (tx, accountId) =>
      this.people.silence(tx, accountId, momentOf('at', at, await tx.now())),
    );
  }
}
