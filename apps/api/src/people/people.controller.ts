import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccountService } from '@app/account';
import { DuplicatePage, PeopleResponse, SilenceClocksResponse } from '@app/contracts/shapes';
import { PeopleReadModel } from '@app/health-score';
import type { Principal } from '@app/identity';
import { DirectoryRepository, DuplicatePeopleService } from '@app/signal';
import { AccountPathDto } from '../accounts/account.dto';
import { CurrentPrincipal, sourceOf } from '../auth/auth.guard';
import { HealthQueryDto } from '../health/health.dto';
import { momentOf } from '../http/moment-of.rules';
import { Authenticated } from '../http/problems.decorator';
import { Responds } from '../http/responds.decorator';
import { AnswerDuplicateDto } from './duplicate.dto';

@ApiTags('Health')
@Controller('v1/accounts/:key')
export class PeopleController {
  constructor(
    private readonly accounts: AccountService,
    private readonly people: PeopleReadModel,
    private readonly duplicates: DuplicatePeopleService,
    private readonly directory: DirectoryRepository,
  ) {}

  @Get('people')
  @Authenticated(404)
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
      this.people.people(tx, accountId, momentOf('at', at, await this.directory.today(tx))),
    );
  }

  @Get('people/duplicates')
  @Authenticated(404)
  @ApiOperation({
    summary: 'List possible duplicates among people',
    description:
      'Two addresses with the same part before the @ or the same name, not yet merged or rejected. `into` is the person to keep.',
  })
  @Responds(DuplicatePage)
  async listDuplicates(@CurrentPrincipal() { vendor }: Principal, @Param() { key }: AccountPathDto): Promise<DuplicatePage> {
    return this.accounts.within(vendor.vendorId, key, (tx, accountId) => this.duplicates.proposals(tx, accountId));
  }

  @Post('people/duplicates')
  @HttpCode(200)
  @Authenticated(403, 404, 409, 413, 415)
  @ApiOperation({
    summary: 'Merge two people, or mark them as different',
    description:
      'Merged by a signal (`person.merged`), they count as one from their first signal on. A rejected pair is not proposed again. Returns the remaining pairs.',
  })
  @ApiBody({ type: AnswerDuplicateDto })
  @Responds(DuplicatePage)
  async answerDuplicate(
    @CurrentPrincipal() principal: Principal,
    @Param() { key }: AccountPathDto,
    @Body() body: AnswerDuplicateDto,
  ): Promise<DuplicatePage> {
    return this.accounts.within(principal.vendor.vendorId, key, (tx, accountId) =>
      this.duplicates.answer(tx, accountId, body, sourceOf(principal)),
    );
  }

  @Get('silence')
  @Authenticated(404)
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
      this.people.silence(tx, accountId, momentOf('at', at, await this.directory.today(tx))),
    );
  }
}
