import type { CardGroup, CardMeasure, VersionedCard } from '../cards/card';
import { type CardGate, GATES, READINGS } from '../topics/codes';
import { cardFits } from '../cards/card-fits';
import { pointsOn } from '../cards/curves';
import { underGates } from '../cards/stacking';
import type { Instant } from '../facts/snapshot';
import type { Band } from '../vocabulary/vocabulary';
import type { HealthPoint } from './health';

/** One measure of the card, read and weighed. */
export interface AssessedMeasure {
  group: CardGroup;
  measure: CardMeasure;
  /** Points 0–100; null when never known. */
  value: number | null;
  fresh: boolean;
  /** Share of the score, after unknown weights went to known siblings. */
  weight: number;
}

/** One pilot at one moment by one card, in numbers. */
export interface Assessment {
  instant: Instant;
  card: VersionedCard;
  /** Lowest cap first. */
  gates: { gate: CardGate; cap: number }[];
  coverage: number;
  rawScore: number | null;
  score: number | null;
  band: Band | null;
  earlyRead: boolean;
}

/** The first card whose conditions hold; the last one where none does. */
export function cardFor(cards: readonly VersionedCard[], instant: Instant): VersionedCard {
  for (const card of cards) if (cardFits(card.when, instant)) return card;
  const last = cards.at(-1);
  if (!last) throw new Error('no scorecard to score by');
  return last;
}

const UNKNOWN = NaN;

/** Of the measures of a card in its order, while it is weighed: a list of objects for each of a thousand moments would take as long as reading them. */
const values: number[] = [];

const weights: number[] = [];

const areFresh: boolean[] = [];

/** Reads the measures of a card into the lists above, and answers what they come to. */
function weigh(instant: Instant, card: VersionedCard): { total: number; fresh: number; known: number; rawScore: number } {
  let count = 0;
  let total = 0;
  let fresh = 0;
  let known = 0;
  for (const group of card.groups) {
    const first = count;
    let groupWeight = 0;
    let groupKnown = 0;
    for (const measure of group.measures) {
      const reading = READINGS[measure.reading].read(instant, measure);
      groupWeight += measure.weight;
      const isFresh = reading !== null && (measure.freshDays === null || reading.age <= measure.freshDays);
      values[count] = reading === null ? UNKNOWN : pointsOn(measure.curve, reading.x);
      weights[count] = reading === null ? 0 : measure.weight;
      areFresh[count++] = isFresh;
      if (reading !== null) groupKnown += measure.weight;
      if (isFresh) fresh += measure.weight;
    }
    total += groupWeight;
    if (groupKnown === 0) continue;
    known += groupWeight;
    for (let i = first; i < count; i++) weights[i] = (weights[i] as number) * (groupWeight / groupKnown);
  }
  let rawScore = 0;
  for (let i = 0; i < count; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    weights[i] = (weights[i] as number) / known;
    rawScore += (weights[i] as number) * value;
  }
  return { total, fresh, known, rawScore };
}

/** What the score of an assessment is made of: the measures of its card, in their order. */
export function measuresOf({ instant, card }: Assessment): AssessedMeasure[] {
  weigh(instant, card);
  const measures: AssessedMeasure[] = [];
  for (const group of card.groups) {
    for (const measure of group.measures) {
      const i = measures.length;
      const value = values[i] as number;
      measures.push({
        group,
        measure,
        value: Number.isNaN(value) ? null : value,
        fresh: areFresh[i] as boolean,
        weight: weights[i] as number,
      });
    }
  }
  return measures;
}

export function assess(instant: Instant, card: VersionedCard): Assessment {
  const weighed = weigh(instant, card);
  const coverage = weighed.total === 0 ? 0 : weighed.fresh / weighed.total;
  const gates: Assessment['gates'] = [];
  const caps: number[] = [];
  for (const gate of card.gates) {
    const cap = GATES[gate.gate].cap(gate, instant);
    if (cap === null) continue;
    gates.push({ gate, cap });
    caps.push(cap);
  }
  if (gates.length > 1) gates.sort((a, b) => a.cap - b.cap || (a.gate.gate < b.gate.gate ? -1 : 1));
  if (weighed.known === 0) return { instant, card, gates, coverage, rawScore: null, score: null, band: null, earlyRead: true };
  const rawScore = Math.min(100, Math.max(0, weighed.rawScore));
  const score = underGates(rawScore, caps, card.stacking);
  const earlyRead = coverage < card.minCoverage;
  return { instant, card, gates, coverage, rawScore, score, band: bandOf(card, score, earlyRead), earlyRead };
}

/**
 * Band of a score, edges `[low, high)`. Too little known withholds steady and thriving (null, shown as early read), never
 * at risk or stalled: missing data does not hide bad news.
 */
export function bandOf(card: VersionedCard, score: number, earlyRead: boolean): Band | null {
  const band = card.bands.find((each) => score >= each.from)?.band ?? 'stalled';
  return earlyRead && (band === 'thriving' || band === 'steady') ? null : band;
}

export function pointOf(assessment: Assessment): HealthPoint {
  const { instant, card, gates, coverage, rawScore, score, band, earlyRead } = assessment;
  const { silence } = instant;
  return {
    score,
    rawScore,
    band,
    earlyRead,
    coverage,
    pilot: instant.pilot,
    scorecard: card.named,
    daysSinceHandover: instant.sinceHandover,
    gates: gates.map(({ gate, cap }) => ({ gate: gate.gate, cap })),
    silence: silence ? { risk: silence.risk, days: silence.days, usualDays: silence.rhythm.usual } : null,
    windowClosesDay: openWindow(instant),
  };
}

/** Money asked for or not planned yet can still be had until its window closes. */
function openWindow({
  part: {
    budget: { current: budget },
  },
  today,
}: Instant): number | null {
  if (budget === null || budget.closesDay === null || budget.closesDay < today) return null;
  return budget.state === 'requested' || budget.state === 'none' ? budget.closesDay : null;
}
