import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PortfolioReadModel } from '@app/account';
import { WordsReadModel } from '@app/health-score';
import type { Principal } from '@app/identity';
import { CurrentPrincipal } from '../auth/auth.guard';
import { Authenticated } from '../http/problems.decorator';
import { PortfolioQueryDto } from './portfolio.dto';
import { PortfolioBody } from './portfolio.response';

@ApiTags('Portfolio')
@Controller('v1/portfolio')
export class PortfolioController {
  constructor(
    private readonly portfolio: PortfolioReadModel,
    private readonly words: WordsReadModel,
  ) {}

  @Get()
  @Authenticated()
  @ApiOperation({
    summary: 'All clients in the order of attention',
    description: 'What the page shows first. The summary counts all, also those of the pages after this one.',
  })
  @ApiOkResponse({ type: PortfolioBody })
  async read(@CurrentPrincipal() { vendor }: Principal, @Query() query: PortfolioQueryDto): Promise<PortfolioBody> {
    return this.portfolio.read(vendor.vendorId, (tx, accountIds, at) => this.words.at(tx, accountIds, at), query);
  }
}
