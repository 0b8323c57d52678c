import { ApiProperty } from '@nestjs/swagger';
import {
  type PortfolioFacet,
  type PortfolioItem,
  type PortfolioResponse,
  type PortfolioSection,
  type PortfolioSummary,
  SHOWN_BANDS,
  type ShownBand,
  type TopCause,
  type Trend,
} from '@app/contracts';
import { CAUSE_CODES, type Band, type CauseCode, type GateCode } from '@app/scoring';
import { OverrideBody } from '../health/judgement.response';
import { SentenceBody } from '../health/sentence.response';

export class PortfolioAccountBody {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'tanjung-water' })
  key!: string;

  @ApiProperty({ example: 'Tanjung Water' })
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  region!: string | null;

  @ApiProperty({ type: String, nullable: true })
  csm!: string | null;

  @ApiProperty({ type: String, nullable: true })
  ae!: string | null;
}

export class TopCauseBody implements TopCause {
  @ApiProperty({ enum: CAUSE_CODES })
  cause!: CauseCode;

  @ApiProperty({ example: 'Champion lost' })
  name!: string;

  @ApiProperty({ example: 0.8, description: '0–1: how much it alone would explain.' })
  strength!: number;
}

export class PortfolioItemBody implements PortfolioItem {
  @ApiProperty({ type: PortfolioAccountBody })
  account!: PortfolioAccountBody;

  @ApiProperty({ example: 'plant-3', description: 'The weakest handed-over pilot, whose score this is.' })
  pilot!: string;

  @ApiProperty({ type: Number, nullable: true, example: 47.5 })
  score!: number | null;

  @ApiProperty({ enum: ['thriving', 'steady', 'at-risk', 'stalled'], nullable: true })
  band!: Band | null;

  @ApiProperty({ enum: SHOWN_BANDS, description: 'The band, `early-read` where a score has none yet, `unknown` without a score.' })
  shownBand!: ShownBand;

  @ApiProperty({ description: 'An open gate or a band under steady.' })
  needsYou!: boolean;

  @ApiProperty({ description: 'Under half of the card is known.' })
  earlyRead!: boolean;

  @ApiProperty({ example: 0.72, description: '0–1.' })
  coverage!: number;

  @ApiProperty({ example: 3.4 })
  attention!: number;

  @ApiProperty({ type: Number, nullable: true, example: -12.3, description: 'Points in the 30 days before the last computation.' })
  change30!: number | null;

  @ApiProperty({ enum: ['up', 'flat', 'down'] })
  trend!: Trend;

  @ApiProperty({
    type: 'array',
    items: { type: 'number', nullable: true },
    description: 'End-of-day scores of the last 90 days as known now, oldest first.',
  })
  trail!: (number | null)[];

  @ApiProperty({ type: SentenceBody })
  sentence!: SentenceBody;

  @ApiProperty({ type: SentenceBody, nullable: true })
  hint!: SentenceBody | null;

  @ApiProperty({ type: 'integer', nullable: true, example: 143 })
  daysSinceHandover!: number | null;

  @ApiProperty()
  handoverAssumed!: boolean;

  @ApiProperty({ type: 'integer', example: 1 })
  openTasks!: number;

  @ApiProperty({ type: 'integer', nullable: true, example: 42_000_000 })
  annualValue!: number | null;

  @ApiProperty({ type: String, nullable: true, example: 'MYR' })
  currency!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  renewsOn!: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Last day of the window in which money for the next stage can still be had; null when none is open.',
  })
  windowClosesOn!: string | null;

  @ApiProperty({ type: Number, nullable: true, example: 0.61, description: 'Risk of the silence, 0–1.' })
  risk!: number | null;

  @ApiProperty({ type: [String], example: ['champion-vacant'] })
  gates!: GateCode[];

  @ApiProperty({ type: TopCauseBody, nullable: true, description: 'The strongest of the causes why it stalls or might.' })
  cause!: TopCauseBody | null;

  @ApiProperty({ type: OverrideBody, nullable: true, description: 'A band that a person set beside the computed one, while it holds.' })
  override!: OverrideBody | null;
}

export class MoneyBody {
  @ApiProperty({ example: 'MYR' })
  currency!: string;

  @ApiProperty({ type: 'integer', example: 126_000_000 })
  amount!: number;
}

export class BandCountBody {
  @ApiProperty({ enum: SHOWN_BANDS })
  band!: ShownBand;

  @ApiProperty({ type: 'integer' })
  clients!: number;
}

export class PortfolioSummaryBody implements PortfolioSummary {
  @ApiProperty({ type: 'integer' })
  clients!: number;

  @ApiProperty({ type: 'integer', description: 'Clients with an open gate or a band under steady.' })
  needYou!: number;

  @ApiProperty({ type: [MoneyBody], description: 'Annual value of those, by currency.' })
  atStake!: MoneyBody[];

  @ApiProperty({ type: [BandCountBody], description: 'Bands that occur, the worst first.' })
  bands!: BandCountBody[];
}

const SECTIONS: readonly PortfolioSection[] = ['need-you', 'early-read', 'steady', 'thriving', 'unknown'];

export class SectionCountBody {
  @ApiProperty({ enum: SECTIONS })
  section!: PortfolioSection;

  @ApiProperty({ type: 'integer' })
  clients!: number;
}

export class PortfolioFacetBody implements PortfolioFacet {
  @ApiProperty({ example: 'aisha@vendor.example' })
  value!: string;

  @ApiProperty({ type: 'integer' })
  clients!: number;
}

export class CauseFacetBody implements PortfolioFacet {
  @ApiProperty({ enum: CAUSE_CODES })
  value!: CauseCode;

  @ApiProperty({ example: 'Champion lost' })
  name!: string;

  @ApiProperty({ type: 'integer' })
  clients!: number;
}

export class PortfolioFacetsBody {
  @ApiProperty({ type: [PortfolioFacetBody], description: 'CSMs of all accounts, by name.' })
  csms!: PortfolioFacetBody[];

  @ApiProperty({ type: [PortfolioFacetBody] })
  aes!: PortfolioFacetBody[];

  @ApiProperty({ type: [PortfolioFacetBody] })
  regions!: PortfolioFacetBody[];

  @ApiProperty({ type: [CauseFacetBody], description: 'Causes of the book, the commonest first.' })
  causes!: CauseFacetBody[];

  @ApiProperty({ type: 'integer', description: 'Accounts whose CSM is the caller.' })
  mine!: number;
}

export class PortfolioBody implements PortfolioResponse {
  @ApiProperty({ type: [PortfolioItemBody] })
  items!: PortfolioItemBody[];

  @ApiProperty({ type: PortfolioSummaryBody, description: 'Of everything that the query asks for.' })
  summary!: PortfolioSummaryBody;

  @ApiProperty({ type: [SectionCountBody], description: 'Parts of the order `needs-you`, in that order.' })
  sections!: SectionCountBody[];

  @ApiProperty({ type: PortfolioSummaryBody, description: 'Of the scope, CSM, AE and region, whatever the search, bands and causes.' })
  book!: PortfolioSummaryBody;

  @ApiProperty({ enum: ['all', 'mine'], description: 'The scope that was applied.' })
  scope!: 'all' | 'mine';

  @ApiProperty({ type: PortfolioFacetsBody, description: 'Values to filter by.' })
  facets!: PortfolioFacetsBody;

  @ApiProperty({ type: String, nullable: true, description: 'Of the clients after these; null at the end.' })
  nextCursor!: string | null;
}
