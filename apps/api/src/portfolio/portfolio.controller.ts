import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PortfolioResponse } from '@app/contracts/shapes';
import { SentencesReadModel } from '@app/health-score';
import type { Principal } from '@app/identity';
import { PortfolioReadModel } from '@app/portfolio';
import { CurrentPrincipal } from '../auth/auth.guard';
import { Authenticated } from '../http/problems.decorator';
import { Responds } from '../http/responds.decorator';
import { PortfolioQueryDto } from './portfolio.dto';

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
      'The portfolio screen. `summary` and `sections` count everything that the query matches; `book` ignores search, bands and causes. They are the same on every page.',
  })
  @Responds(PortfolioResponse)
  async read(@CurrentPrincipal() { vendor, member }: Principal, @Query() query: PortfolioQueryDto): Promise<PortfolioResponse> {
    const { band: bands, cause: causes, ...rest } = query;
    const sentences = this.sentences.at.bind(this.sentences);
    return this.portfolio.read(vendor.vendorId, sentences, { ...rest, bands, causes, member });
  }
}
