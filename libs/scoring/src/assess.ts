import { capOf, underGates } from './gates';
import type { HealthPoint } from './health';
import type { Instant } from './instant';
import { cardFits } from './card-fits';
import { READERS } from './readings';
import { pointsOn } from './curves';
import type { Band, CardGate, CardGroup, CardMeasure, Scorecard } from './scorecard';

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
  card: Scorecard;
  measures: AssessedMeasure[];
  /** Lowest cap first. */
  gates: { gate: CardGate; cap: number }[];
  coverage: number;
  rawScore: number | null;
  score: number | null;
  band: Band | null;
  earlyRead: boolean;
}

/** The first card whose conditions hold; the last one where none does. */
export function cardFor(cards: readonly Scorecard[], instant: Instant): Scorecard {
  for (const card of cards) if (cardFits(card.when, instant)) return card;
  const last = cards.at(-1);
  if (!last) throw new Error('no scorecard to score by');
  return last;
}

export function assess(instant: Instant, card: Scorecard): Assessment {
  const measures: AssessedMeasure[] = [];
  let total = 0;
  let fresh = 0;
  let known = 0;
  let rawScore = 0;
  for (const group of card.groups) {
    const first = measures.length;
    let groupWeight = 0;
    let groupKnown = 0;
    for (const measure of group.measures) {
      const reading = READERS[measure.reading](instant, measure);
      groupWeight += measure.weight;
      if (reading === null) {
        measures.push({ group, measure, value: null, fresh: false, weight: 0 });
        continue;
      }
      const isFresh = measure.freshDays === null || reading.age <= measure.freshDays;
      groupKnown += measure.weight;
      if (isFresh) fresh += measure.weight;
      measures.push({ group, measure, value: pointsOn(measure.curve, reading.x), fresh: isFresh, weight: measure.weight });
    }
    total += groupWeight;
    if (groupKnown === 0) continue;
    known += groupWeight;
    for (let i = first; i < measures.length; i++) {
      const assessed = measures[i] as AssessedMeasure;
      assessed.weight *= groupWeight / groupKnown;
    }
  }
  for (const assessed of measures) {
    if (assessed.value === null) continue;
    assessed.weight /= known;
    rawScore += assessed.weight * assessed.value;
  }
  const coverage = total === 0 ? 0 : fresh / total;
  const gates: Assessment['gates'] = [];
  const caps: number[] = [];
  for (const gate of card.gates) {
    const cap = capOf(gate, instant);
    if (cap === null) continue;
    gates.push({ gate, cap });
    caps.push(cap);
  }
  if (gates.length > 1) gates.sort((a, b) => a.cap - b.cap || (a.gate.gate < b.gate.gate ? -1 : 1));
  if (known === 0) return { instant, card, measures, gates, coverage, rawScore: null, score: null, band: null, earlyRead: true };
  rawScore = Math.min(100, Math.max(0, rawScore));
  const score = underGates(rawScore, caps, card.stacking);
  const earlyRead = coverage < card.minCoverage;
  return { instant, card, measures, gates, coverage, rawScore, score, band: bandOf(card, score, earlyRead), earlyRead };
}

/**
 * Band of a score, edges `[low, high)`. Too little known withholds steady and thriving (null, shown as early read), never
 * at risk or stalled: missing data does not hide bad news.
 */
export function bandOf(card: Scorecard, score: number, earlyRead: boolean): Band | null {
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
  };
}
