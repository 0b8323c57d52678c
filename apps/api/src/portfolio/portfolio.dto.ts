import { PORTFOLIO_SCOPES, PORTFOLIO_SORTS, type PortfolioScope, type PortfolioSort, SHOWN_BANDS, type ShownBand } from '@app/contracts';
import { MOST_PORTFOLIO_ITEMS } from '@app/portfolio';
import { CAUSE_CODES, type CauseCode } from '@app/scoring';
import { IsListOf, IsNumberParameter, IsOneOf, IsText, OptionalParameter } from '../http/fields.decorator';

const LIMIT = { min: 1, max: MOST_PORTFOLIO_ITEMS, message: `must be a whole number from 1 to ${MOST_PORTFOLIO_ITEMS}` };
const PAGE_LIMIT = { min: 1, max: 200, message: 'must be a whole number from 1 to 200' };
const CURSOR = { max: 4000, message: 'must be the nextCursor of a previous page' };
const TEXT = { max: 200 };

/** Which accounts. */
export class PortfolioCountsQueryDto {
  @OptionalParameter()
  @IsText(TEXT, {
    example: 'budget north',
    description:
      'Search words. Each must appear in the row: its name, key, region, CSM, AE, pilot, sentences, the people they name, or cause.',
  })
  q?: string;

  @OptionalParameter()
  @IsOneOf(PORTFOLIO_SCOPES, {
    default: 'all',
    description: '`mine`: accounts whose CSM is the caller. `mine-or-all`: those, or all where there are none.',
  })
  scope: PortfolioScope = 'all';

  @OptionalParameter()
  @IsListOf(SHOWN_BANDS, 'bands', { example: 'stalled,at-risk', description: `Bands, separated by commas: ${SHOWN_BANDS.join(', ')}.` })
  band?: ShownBand[];

  @OptionalParameter()
  @IsListOf(CAUSE_CODES, 'causes', { example: 'champion-lost', description: 'Top causes, separated by commas.' })
  cause?: CauseCode[];

  @OptionalParameter()
  @IsText(TEXT, { description: 'Only accounts of this CSM.' })
  csm?: string;

  @OptionalParameter()
  @IsText(TEXT, { description: 'Only accounts of this AE.' })
  ae?: string;

  @OptionalParameter()
  @IsText(TEXT, { description: 'Only accounts in this region.' })
  region?: string;
}

class PortfolioOrderDto extends PortfolioCountsQueryDto {
  @OptionalParameter()
  @IsOneOf(PORTFOLIO_SORTS, {
    default: 'attention',
    description:
      '`needs-you`: clients that need you first, then the others by band. `value`: highest first, the most common currency first. `renewal`: soonest first. `score`: lowest first. `falling`: largest fall in 30 days first. `handover`: newest first. Unknown values come last, equal ones by attention and name.',
  })
  sort: PortfolioSort = 'attention';

  @OptionalParameter()
  @IsText(CURSOR, { description: '`nextCursor` of the previous page; only valid with the same sort and filters.' })
  cursor?: string;
}

export class PortfolioPageQueryDto extends PortfolioOrderDto {
  @OptionalParameter()
  @IsNumberParameter(PAGE_LIMIT, { default: 50, description: 'Maximum number of clients per page.' })
  limit: number = 50;
}

export class PortfolioQueryDto extends PortfolioOrderDto {
  @OptionalParameter()
  @IsNumberParameter(LIMIT, { default: MOST_PORTFOLIO_ITEMS, description: 'Maximum number of clients per page.' })
  limit: number = MOST_PORTFOLIO_ITEMS;
}
