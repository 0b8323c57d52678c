import type { CardGroup, CardMeasure, VersionedCard } from '../cards/card';
import { type CardGate, GATES, READINGS } from '../topics/codes';
import { definitionsOf, EXPOSURE } from './card-definitions';
import { cardFits } from '../cards/card-fits';
import { pointsOn } from '../cards/curves';
import { underGates } from '../cards/stacking';
import { type Snapshot, viewOf } from '../topics/snapshot';
import type { Band } from '../vocabulary/vocabulary';
import type { HealthPoint } from './health';

/** One measure of the card with its value and weight. */
export interface AssessedMeasure {
  group: CardGroup;
  measure: CardMeasure;
  /** Points 0–100; null when never known. */
  value: number | null;
  fresh: boolean;
  /** Share of the score, after unknown weights went to known siblings. */
  weight: number;
}

/** The numbers of one pilot at one moment by one card. */
export interface Assessment {
  snapshot: Snapshot;
  card: VersionedCard;
  /** Lowest cap first. */
  gates: { gate: CardGate; cap: number }[];
  coverage: number;
  rawScore: number | null;
  score: number | null;
  band: Band | null;
  earlyRead: boolean;
}

/** The first card whose conditions hold, otherwise the last one. */
export function cardFor(cards: readonly VersionedCard[], snapshot: Snapshot): VersionedCard {
  for (const card of cards) if (cardFits(card.when, snapshot)) return card;
  const last = cards.at(-1);
  if (!last) throw new Error('no scorecard to score by');
  return last;
}

const UNKNOWN = NaN;

/** A card's measures at one moment, each list in the order of the card. */
interface Weights {
  /** NaN where the measure is unknown. */
  values: number[];
  weights: number[];
  areFresh: boolean[];
}

/** The sums over a card's measures at one moment. */
interface Weighed {
  total: number;
  fresh: number;
  /** Weight of the groups of which any measure is known. */
  known: number;
  /** Weight of the measures that are known, fresh or not; without exposure, as `total`. */
  heard: number;
  expected: number;
  rawScore: number;
}

function noWeights(): Weights {
  return { values: [], weights: [], areFresh: [] };
}

/** Writes each measure's value and weight into `into`, over what is there, and returns the sums. */
function weigh(snapshot: Snapshot, card: VersionedCard, { values, weights, areFresh }: Weights = noWeights()): Weighed {
  let count = 0;
  let total = 0;
  let fresh = 0;
  let known = 0;
  let heard = 0;
  const { readings, expected } = definitionsOf(card);
  for (const group of card.groups) {
    const first = count;
    let groupWeight = 0;
    let groupKnown = 0;
    let groupFresh = 0;
    for (const measure of group.measures) {
      const { reading: definition, topic } = readings[count]!;
      if (definition.appliesTo?.(snapshot) === false) {
        values[count] = UNKNOWN;
        weights[count] = 0;
        areFresh[count++] = false;
        continue;
      }
      const view = snapshot.frozen === null ? snapshot : viewOf(snapshot, topic);
      const reading = definition.read(view, measure);
      groupWeight += measure.weight;
      const isFresh = reading !== null && view === snapshot && (measure.freshDays === null || reading.age <= measure.freshDays);
      values[count] = reading === null ? UNKNOWN : pointsOn(measure.curve, reading.x);
      weights[count] = reading === null ? 0 : measure.weight;
      areFresh[count++] = isFresh;
      if (reading !== null) groupKnown += measure.weight;
      if (isFresh) groupFresh += measure.weight;
    }
    if (group.group !== EXPOSURE) {
      total += groupWeight;
      fresh += groupFresh;
      heard += groupKnown;
    }
    if (groupKnown === 0) continue;
    if (group.group === EXPOSURE) {
      known += groupKnown;
      continue;
    }
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
  return { total, fresh, known, heard, expected, rawScore };
}

/** The measures behind a score, in the order of the card, without those that do not apply to the account. */
export function measuresOf({ snapshot, card }: Assessment): AssessedMeasure[] {
  const found = noWeights();
  weigh(snapshot, card, found);
  const { values, weights, areFresh } = found;
  const measures: AssessedMeasure[] = [];
  let place = 0;
  for (const group of card.groups) {
    for (const measure of group.measures) {
      const i = place++;
      if (READINGS[measure.reading].appliesTo?.(snapshot) === false) continue;
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

/** There is no score while a smaller share of the card is known, be it fresh or expired. */
const FEWEST_KNOWN = 0.25;

/** A gate under this cap is enough for a score: notice was given, or the client no longer replies. */
const DECIDES_BELOW = 60;

/** What applies to some accounts only is not expected of any, so that learning of a partner takes no score away. */
function isEnough({ known, heard, expected }: Weighed, firm: Assessment['gates']): boolean {
  return (
    (known > 0 && heard >= FEWEST_KNOWN * expected) || firm.some(({ gate, cap }) => cap < DECIDES_BELOW && !GATES[gate.gate].needsContext)
  );
}

export function assess(snapshot: Snapshot, card: VersionedCard): Assessment {
  const weighed = weigh(snapshot, card);
  const coverage = weighed.total === 0 ? 0 : weighed.fresh / weighed.total;
  const gates: Assessment['gates'] = [];
  const definitions = definitionsOf(card).gates;
  for (let i = 0; i < definitions.length; i++) {
    const gate = card.gates[i]!;
    const { definition, topic } = definitions[i]!;
    const cap = definition.cap(gate, viewOf(snapshot, topic));
    if (cap === null) continue;
    gates.push({ gate, cap });
  }
  if (gates.length > 1) gates.sort((a, b) => a.cap - b.cap || (a.gate.gate < b.gate.gate ? -1 : 1));
  const firm = gates.length === 0 ? gates : gates.filter(({ gate }) => !GATES[gate.gate].needsContext?.(snapshot));
  if (!isEnough(weighed, firm)) {
    const earlyRead = weighed.known > 0 || firm.length > 0;
    return { snapshot, card, gates: firm, coverage, rawScore: null, score: null, band: null, earlyRead };
  }
  const rawScore = weighed.known === 0 ? null : Math.min(100, Math.max(0, weighed.rawScore));
  const caps = gates.map(({ cap }) => cap);
  const score = underGates(rawScore ?? 100, caps, card.stacking);
  const earlyRead = coverage < card.minCoverage;
  return { snapshot, card, gates, coverage, rawScore, score, band: bandOf(card, score, earlyRead), earlyRead };
}

/**
 * Band of a score, with edges `[low, high)`. With too little data, steady and thriving are withheld (null, shown as early read); at risk
 * and stalled never are, because missing data must not hide bad news.
 */
export function bandOf(card: VersionedCard, score: number, earlyRead: boolean): Band | null {
  const band = card.bands.find((each) => score >= each.from)?.band ?? 'stalled';
  return earlyRead && (band === 'thriving' || band === 'steady') ? null : band;
}

export function pointOf(assessment: Assessment): HealthPoint {
  const { snapshot, card, gates, coverage, rawScore, score, band, earlyRead } = assessment;
  const { silence } = snapshot;
  return {
    score,
    rawScore,
    band,
    earlyRead,
    coverage,
    pilot: snapshot.pilot,
    scorecard: card.named,
    daysSinceHandover: snapshot.sinceHandover,
    gates: gates.map(({ gate, cap }) => ({ gate: gate.gate, cap })),
    silence: silence ? { risk: silence.risk, days: silence.days, usualDays: silence.rhythm.usual } : null,
    windowClosesDay: openWindow(snapshot),
  };
}

/** A budget that is requested or not planned yet can still be approved until its window closes. */
function openWindow({
  part: {
    budget: { current: budget },
  },
  today,
}: Snapshot): number | null {
  if (budget === null || budget.closesDay === null || budget.closesDay < today) return null;
  return budget.state === 'requested' || budget.state === 'none' ? budget.closesDay : null;
}
