import { type Static, Type } from '@sinclair/typebox';
import { CAUSE_CODES, type GateCode } from '@app/scoring';
import { BANDS } from '@app/scoring/vocabulary';
import { SHOWN_BANDS } from '../portfolio-choices';
import { CauseResponse, OverrideResponse } from './health';
import { Day, Described, Id, Moment, Nullable, OneOf } from './schema';
import { Sentence } from './sentence';

const PortfolioAccount = Type.Object(
  {
    id: Id,
    key: Type.String({ example: 'tanjung-water' }),
    name: Type.String({ example: 'Tanjung Water' }),
    region: Nullable(Type.String()),
    csm: Nullable(Type.String()),
    ae: Nullable(Type.String()),
  },
  { $id: 'PortfolioAccountBody' },
);

export const TopCause = Type.Object(
  { cause: CauseResponse.properties.cause, name: CauseResponse.properties.name, strength: CauseResponse.properties.strength },
  { $id: 'TopCauseBody' },
);
export type TopCause = Static<typeof TopCause>;

export const PortfolioItem = Type.Object(
  {
    account: PortfolioAccount,
    pilot: Type.String({ example: 'plant-3', description: 'The weakest handed-over pilot, which gives the score.' }),
    score: Nullable(Type.Number({ example: 47.5 })),
    band: Nullable(OneOf(BANDS)),
    shownBand: OneOf(SHOWN_BANDS, {
      description: 'The band; `early-read` where too little is known for one, `unknown` where nothing is.',
    }),
    needsYou: Type.Boolean({ description: 'An open gate, a band below steady, or without a score a client that has gone quiet.' }),
    earlyRead: Type.Boolean({ description: 'Something is known, but less than half of the card.' }),
    coverage: Type.Number({ example: 0.72, description: '0–1.' }),
    attention: Type.Number({ example: 3.4 }),
    change30: Nullable(
      Type.Number({ example: -12.3, description: 'Points over the 30 days before the last computation; null without a score then.' }),
    ),
    trend: OneOf(['up', 'flat', 'down']),
    trail: Type.Array(Nullable(Type.Number()), {
      description: 'End-of-day scores of the last 90 days as known now, oldest first.',
    }),
    sentence: Sentence,
    hint: Nullable(Sentence, { description: 'A second sentence, such as what to do next; null when there is nothing to add.' }),
    staleSince: Nullable(Moment({ description: 'Not updated since, because an update failed; null while it is up to date.' })),
    daysSinceHandover: Nullable(Type.Integer({ example: 143 })),
    handoverAssumed: Type.Boolean(),
    openTasks: Type.Integer({ example: 1 }),
    annualValue: Nullable(Type.Integer({ example: 42_000_000 })),
    currency: Nullable(Type.String({ example: 'MYR' })),
    renewsOn: Nullable(Day()),
    windowClosesOn: Nullable(Day({ description: 'Last day of the budget window for the next stage; null when none is open.' })),
    risk: Nullable(Type.Number({ example: 0.61, description: 'Risk of the silence, 0–1.' })),
    gates: Type.Array(Type.Unsafe<GateCode>(Type.String()), { example: ['champion-vacant'] }),
    cause: Nullable(TopCause, { description: 'The reason for a stall that the sentence gives; without an open gate, the strongest one.' }),
    override: Nullable(OverrideResponse, { description: 'A band set by a person beside the computed one, while it applies.' }),
  },
  { $id: 'PortfolioItemBody' },
);
export type PortfolioItem = Static<typeof PortfolioItem>;
export type Trend = PortfolioItem['trend'];

const Money = Type.Object(
  { currency: Type.String({ example: 'MYR' }), amount: Type.Integer({ example: 126_000_000, description: 'Minor units.' }) },
  { $id: 'MoneyBody' },
);

const BandCount = Type.Object({ band: OneOf(SHOWN_BANDS), clients: Type.Integer() }, { $id: 'BandCountBody' });

export const PortfolioSummary = Type.Object(
  {
    clients: Type.Integer(),
    needYou: Type.Integer({ description: 'Clients with an open gate or a band below steady. A task alone does not count.' }),
    atStake: Type.Array(Money, { description: 'Annual value of those, by currency.' }),
    bands: Type.Array(BandCount, { description: 'Bands that occur, the worst first.' }),
  },
  { $id: 'PortfolioSummaryBody' },
);
export type PortfolioSummary = Static<typeof PortfolioSummary>;

const SectionCount = Type.Object(
  { section: OneOf(['need-you', 'early-read', 'steady', 'thriving', 'unknown']), clients: Type.Integer() },
  { $id: 'SectionCountBody' },
);
export type PortfolioSection = Static<typeof SectionCount>['section'];

/** A value to filter by, with the number of clients that have it. */
export const PortfolioFacet = Type.Object(
  { value: Type.String({ example: 'aisha@vendor.example' }), clients: Type.Integer() },
  { $id: 'PortfolioFacetBody' },
);
export type PortfolioFacet = Static<typeof PortfolioFacet>;

const CauseFacet = Type.Object(
  { value: OneOf(CAUSE_CODES), name: Type.String({ example: 'Budget window missed' }), clients: Type.Integer() },
  { $id: 'CauseFacetBody' },
);

const PortfolioFacets = Type.Object(
  {
    csms: Type.Array(PortfolioFacet, { description: 'CSMs of all accounts, by name.' }),
    aes: Type.Array(PortfolioFacet, { description: 'AEs of all accounts, by name.' }),
    regions: Type.Array(PortfolioFacet, { description: 'Regions of all accounts, by name.' }),
    causes: Type.Array(CauseFacet, { description: 'Causes in `book`, the commonest first.' }),
    mine: Type.Integer({ description: 'Accounts whose CSM is the caller.' }),
  },
  { $id: 'PortfolioFacetsBody' },
);

const Items = Type.Array(PortfolioItem);
const NextCursor = Nullable(Type.String({ description: 'Send it as `cursor` for the next clients; null at the end.' }));

/** Fields of every answer that counts. */
const Counts = {
  summary: Described(PortfolioSummary, 'Counts everything that the query matches, on later pages too.'),
  sections: Type.Array(SectionCount, { description: 'Parts of the order `needs-you`, in that order; empty ones are absent.' }),
  book: Described(PortfolioSummary, 'The same for the scope, CSM, AE and region only, ignoring search, bands and causes.'),
  scope: OneOf(['all', 'mine'], { description: "The scope that was applied; `mine` shows the caller's own accounts." }),
  facets: Described(PortfolioFacets, 'Values to filter by.'),
};

export const PortfolioResponse = Type.Object({ items: Items, ...Counts, nextCursor: NextCursor }, { $id: 'PortfolioBody' });
export type PortfolioResponse = Static<typeof PortfolioResponse>;

export const PortfolioPage = Type.Object({ items: Items, nextCursor: NextCursor }, { $id: 'PortfolioPageBody' });
export type PortfolioPage = Static<typeof PortfolioPage>;

export const PortfolioCounts = Type.Object(
  { ...Counts, tasksDue: Type.Integer({ description: 'Open tasks of `book` that are due by today, in the time zone of the vendor.' }) },
  { $id: 'PortfolioCountsBody' },
);
export type PortfolioCounts = Static<typeof PortfolioCounts>;
