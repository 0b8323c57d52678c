import type { ReadingParams } from '../facts/reading';
import { READINESS_DIMENSIONS, type ReadinessDimension } from '../vocabulary/vocabulary';

/** How a measure comes to its number. */
export const MEASURE_KINDS = [
  'silence',
  'decayed-rate',
  'ratio-to-baseline',
  'level',
  'share',
  'count-open',
  'days-since',
  'expiring-answer',
] as const;

export type MeasureKind = (typeof MEASURE_KINDS)[number];

interface ReadingDescription {
  kind: MeasureKind;
  /** Which way is better for the client's health: a curve has to follow it. */
  better: 'high' | 'low';
  /** What a card has to say of it, and may not say of others. */
  params: readonly (keyof ReadingParams)[];
  meaning: string;
}

/** One entry for each dimension of readiness. */
export function byDimension<T>(make: (dimension: ReadinessDimension) => T): Record<`readiness-${ReadinessDimension}`, T> {
  const entries = READINESS_DIMENSIONS.map((dimension) => [`readiness-${dimension}`, make(dimension)] as const);
  return Object.fromEntries(entries) as unknown as Record<`readiness-${ReadinessDimension}`, T>;
}

const NAMED = {
  'deciders-silence': { kind: 'silence', better: 'low', params: [], meaning: 'Risk of the silence of those who decide, 0–1.' },
  'client-silence': { kind: 'silence', better: 'low', params: [], meaning: 'Risk of the silence of anybody at the client, 0–1.' },
  'partner-silence': { kind: 'silence', better: 'low', params: [], meaning: 'Risk of the silence of the partner, 0–1.' },
  'replies-answered': { kind: 'decayed-rate', better: 'high', params: ['halfLife'], meaning: 'Share of our asks that were answered.' },
  'alarms-handled': { kind: 'decayed-rate', better: 'high', params: ['halfLife'], meaning: 'Share of alarms that somebody handled.' },
  'operations-by-client': {
    kind: 'decayed-rate',
    better: 'high',
    params: ['halfLife', 'targets'],
    meaning: "The client's share of operating actions against what it should be by then; 1 is on target.",
  },
  'answers-per-month': { kind: 'decayed-rate', better: 'high', params: ['halfLife'], meaning: 'Answers by people in 30 days.' },
  'use-days-per-month': {
    kind: 'decayed-rate',
    better: 'high',
    params: ['halfLife'],
    meaning: 'Active days of users and systems in 30 days.',
  },
  'client-operations-per-month': {
    kind: 'decayed-rate',
    better: 'high',
    params: ['halfLife'],
    meaning: "Operating actions by the client's people in 30 days.",
  },
  'alarms-per-month': { kind: 'decayed-rate', better: 'low', params: ['halfLife'], meaning: 'Alarms raised in 30 days.' },
  'use-ratio': {
    kind: 'ratio-to-baseline',
    better: 'high',
    params: ['halfLife', 'baselineHalfLife'],
    meaning: 'Recent use against lasting use; 1 is as ever.',
  },
  'answers-ratio': {
    kind: 'ratio-to-baseline',
    better: 'high',
    params: ['halfLife', 'baselineHalfLife'],
    meaning: 'Recent answers against lasting ones; 1 is as ever.',
  },
  'client-operations-ratio': {
    kind: 'ratio-to-baseline',
    better: 'high',
    params: ['halfLife', 'baselineHalfLife'],
    meaning: "Recent operating by the client's people against lasting; 1 is as ever.",
  },
  'system-owner': { kind: 'level', better: 'high', params: [], meaning: '1 named, 0 known to be nobody.' },
  champion: { kind: 'level', better: 'high', params: [], meaning: '3 with active backup, 2 alone, 1 vacant with backup, 0 vacant.' },
  budget: {
    kind: 'level',
    better: 'high',
    params: [],
    meaning: '4 approved, 3 asked for, 2 about to close, 1 none planned, 0 refused or missed.',
  },
  'people-answering': { kind: 'level', better: 'high', params: ['withinDays'], meaning: 'People at the client who answered lately, 0–3.' },
  'handover-accepted': { kind: 'share', better: 'high', params: [], meaning: 'Share of the handover that the client accepted.' },
  'devices-reporting': { kind: 'share', better: 'high', params: [], meaning: 'Share of activated devices that report.' },
  'devices-rolled-out': { kind: 'share', better: 'high', params: [], meaning: 'Share of the devices due by the plan that are there.' },
  'topics-known': { kind: 'share', better: 'high', params: [], meaning: 'Share of topics that somebody at the client does alone.' },
  'open-tickets': { kind: 'count-open', better: 'low', params: [], meaning: 'Tickets open.' },
  'open-promises': { kind: 'count-open', better: 'low', params: [], meaning: 'Promises of ours that are open or broken.' },
  'open-decisions': { kind: 'count-open', better: 'low', params: [], meaning: 'Decisions open at the client.' },
  'unpaid-invoices': { kind: 'count-open', better: 'low', params: [], meaning: 'Invoices unpaid.' },
  'unanswered-asks': { kind: 'count-open', better: 'low', params: [], meaning: 'Asks unanswered since the last answer.' },
  meeting: { kind: 'days-since', better: 'low', params: [], meaning: 'Days since the last meeting held.' },
  'forward-step': { kind: 'days-since', better: 'low', params: [], meaning: 'Days since the last step towards scale.' },
  'next-step': { kind: 'days-since', better: 'high', params: [], meaning: 'Days until the next step is due; overdue ones are negative.' },
  'slowest-decision': { kind: 'days-since', better: 'low', params: [], meaning: 'Days by which the slowest decision is late.' },
  'latest-promise': { kind: 'days-since', better: 'low', params: [], meaning: 'Days by which our worst promise is late.' },
  'waiting-claim': { kind: 'days-since', better: 'low', params: [], meaning: "Days for which a claimed gain waits for the client's word." },
  'worst-ticket': { kind: 'days-since', better: 'low', params: [], meaning: 'Working days of the worst ticket, weighed by urgency.' },
  answer: { kind: 'days-since', better: 'low', params: [], meaning: 'Counted days since anybody at the client answered.' },
  use: { kind: 'days-since', better: 'low', params: [], meaning: 'Days since the product was last used.' },
  'client-operation': { kind: 'days-since', better: 'low', params: [], meaning: 'Days since anybody last operated the system.' },
  'our-ask': { kind: 'days-since', better: 'low', params: [], meaning: 'Days since we last asked them anything.' },
  'our-people-changed': { kind: 'days-since', better: 'high', params: [], meaning: 'Days since our own person for them changed.' },
  readiness: { kind: 'expiring-answer', better: 'high', params: [], meaning: 'Mean readiness to scale, 0–4, the lower side of each.' },
  pulse: { kind: 'expiring-answer', better: 'high', params: [], meaning: "The CSM's own judgement, 0–4." },
  'survey-score': { kind: 'expiring-answer', better: 'high', params: [], meaning: 'The last survey, 0–10.' },
} as const satisfies Record<string, ReadingDescription>;

export type ReadingCode = keyof typeof NAMED | `readiness-${ReadinessDimension}`;

/** The closed vocabulary: everything that a measure can read. */
export const READINGS: { readonly [K in ReadingCode]: ReadingDescription } = {
  ...NAMED,
  ...byDimension<ReadingDescription>((dimension) => ({
    kind: 'expiring-answer',
    better: 'high',
    params: [],
    meaning: `Readiness in ${dimension}, 0–4, the lower side.`,
  })),
};

export const READING_CODES = Object.keys(READINGS) as ReadingCode[];
