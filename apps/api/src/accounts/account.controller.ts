import { Body, Controller, Get, Param, Put, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { AccountService } from '@app/account';
import { AccountPage, AccountResponse } from '@app/contracts/shapes';
import type { Principal } from '@app/identity';
import { AccountListReadModel, type AccountSort } from '@app/portfolio';
import { CurrentPrincipal, sourceOf } from '../auth/auth.guard';
import { Authenticated } from '../http/problems.decorator';
import { Responds } from '../http/responds.decorator';
import { AccountListQueryDto, AccountPathDto, DescribeAccountDto } from './account.dto';

@ApiTags('Accounts')
@Controller('v1/accounts')
export class AccountController {
  constructor(
    private readonly accounts: AccountService,
    private readonly lists: AccountListReadModel,
  ) {}

  @Put(':key')
  @Authenticated(403, 413, 415)
  @ApiOperation({
    summary: 'Create or update an account',
    description:
      'Replaces the whole description; omitted fields become unknown. Stored as an `account.described` signal, because it affects scores. Sending the same again changes nothing.',
  })
  @Responds(AccountResponse, { status: 201, description: 'Created.' })
  @Responds(AccountResponse, { description: 'It existed; this is its current content.' })
  async describe(
    @CurrentPrincipal() principal: Principal,
    @Param() { key }: AccountPathDto,
    @Body() body: DescribeAccountDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AccountResponse> {
    const { created, account } = await this.accounts.describe(principal.vendor.vendorId, key, body, sourceOf(principal));
    response.status(created ? 201 : 200);
    return account;
  }

  @Get()
  @Authenticated()
  @ApiOperation({ summary: 'List accounts' })
  @Responds(AccountPage)
  async list(@CurrentPrincipal() { vendor }: Principal, @Query() query: AccountListQueryDto): Promise<AccountPage> {
    const { sort, key, q, band, csm, ae, region, cursor, limit } = query;
    const descending = sort.startsWith('-');
    return this.lists.list(vendor.vendorId, {
      sort: sort.slice(descending ? 1 : 0) as AccountSort,
      descending,
      key,
      csm,
      ae,
      region,
      bands: band === undefined ? undefined : [band],
      search: q,
      cursor,
      limit,
    });
  }

  @Get(':key')
  @Authenticated(404)
  @ApiOperation({ summary: 'Get an account' })
  @Responds(AccountResponse)
  async get(@CurrentPrincipal() { vendor }: Principal, @Param() { key }: AccountPathDto): Promise<AccountResponse> {
    return this.accounts.get(vendor.vendorId, key);
  }
}
