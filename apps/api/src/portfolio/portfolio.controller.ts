import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PortfolioCounts, PortfolioPage, PortfolioResponse } from '@app/contracts/shapes';
import { SentencesReadModel } from '@app/health-score';
import type { Principal } from '@app/identity';
import { PortfolioReadModel } from '@app/portfolio';
import { CurrentPrincipal } from '../auth/auth.guard';
import { Authenticated } from '../http/problems.decorator';
import { Responds } from '../http/responds.decorator';
import { PortfolioCountsQueryDto, PortfolioPageQueryDto, PortfolioQueryDto } from './portfolio.dto';

@ApiTags('Portfolio')
@Controller('v1/portfolio')
export class PortfolioController {
  constructor(
    private readonly portfolio: PortfolioReadModel,
    private readonly sentences: SentencesReadModel,
  ) {}

  @Get()
  @Authenticated()
  @ApiOperation({
    summary: 'List clients by the attention they need, or in another order',
    description:
      'Clients and counts in one answer. `summary` and `sections` count everything that the query matches; `book` ignores search, bands and causes. They are the same on every page, so those who read several pages ask `/v1/portfolio/items` for them and `/v1/portfolio/counts` once.',
  })
  @Responds(PortfolioResponse)
  async read(@CurrentPrincipal() { vendor, member }: Principal, @Query() query: PortfolioQueryDto): Promise<PortfolioResponse> {
    return this.portfolio.read(vendor.vendorId, this.words, { ...queryOf(query), member });
  }

  @Get('items')
  @Authenticated()
  @ApiOperation({ summary: 'List clients, a page at a time', description: 'The same clients in the same orders, without the counts.' })
  @Responds(PortfolioPage)
  async items(@CurrentPrincipal() { vendor, member }: Principal, @Query() query: PortfolioPageQueryDto): Promise<PortfolioPage> {
    return this.portfolio.page(vendor.vendorId, this.words, { ...queryOf(query), member });
  }

  @Get('counts')
  @Authenticated()
  @ApiOperation({
    summary: 'Count clients',
    description: 'How many there are, how many need you, what is at stake, which tasks are due, and what there is to filter by.',
  })
  @Responds(PortfolioCounts)
  async counts(@CurrentPrincipal() { vendor, member }: Principal, @Query() query: PortfolioCountsQueryDto): Promise<PortfolioCounts> {
    return this.portfolio.counts(vendor.vendorId, { ...queryOf(query), member });
  }

  private readonly words: SentencesReadModel['at'] = (...given) => this.sentences.at(...given);
}

/** A band or cause in a query may be several. */
function queryOf<Query extends PortfolioCountsQueryDto>({ band: bands, cause: causes, ...rest }: Query) {
  return { ...rest, bands, causes };
}
