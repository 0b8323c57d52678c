import { explain } from '../../explanations/explain';
import { DEFAULT_CARDS } from '../../cards/built-in-cards';
import type { VersionedCard } from '../../cards/card';
import type { Explanation } from '../../explanations/explanation';
import type { Health, HealthChange, HealthChangePart, MeasureHealth, PilotHealth, NarratedChange } from '../health';
import { scorecardPart } from './explain-change-of-card';
import { gateParts, onlyGatesPart } from './explain-change-of-gates';
import { measuresOf, narrateChange } from './narrated-change';

/** Changes under half a point are nothing to explain. */
const NOTABLE_CHANGE = 0.5;

interface ByCards {
  /** Health of the old facts by the cards that came after theirs, in order, the last by the card of the later moment: the differences are the scorecard's parts. */
  steps?: readonly Health[];
  /** The cards that were current at the later moment. */
  cards?: readonly VersionedCard[];
}

/**
 * Why the score of the pilot shown now moved. The parts add up to the change exactly: with weights w and values v,
 * (w+w′)/2·(v′−v) for what a measure says, (v+v′)/2·(w′−w) for data that appeared, the rest by gates (design, section 8).
 * `told` is the same change as a person would explain it.
 * Without `steps`, where another card scores the pilot, all shifts of weight together are the scorecard's.
 */
export function explainChange(before: Health, after: Health, { steps = [], cards = DEFAULT_CARDS }: ByCards = {}): HealthChange {
  const old = before.pilots.find((pilot) => pilot.pilot === after.pilot) ?? null;
  const from = { at: before.at, score: old?.score ?? null, band: old?.band ?? null };
  const to = { at: after.at, score: after.score, band: after.band };
  if (!old || old.score === null || after.score === null) {
    return { pilot: after.pilot, from, to, change: null, parts: [], told: [], sentence: explain('change.no-score', {}) };
  }
  let start = old;
  const byCards: HealthChangePart[] = [];
  for (const step of steps) {
    const next = step.pilots.find((pilot) => pilot.pilot === after.pilot);
    if (!next || next.score === null || next.scorecard === start.scorecard) continue;
    byCards.push(scorecardPart(start, next, next.score - (start.score ?? 0), { after, cards }));
    start = next;
  }
  const change = after.score - old.score;
  const isComparable = old.rawScore !== null && after.rawScore !== null;
  const parts = isComparable
    ? [...measureParts(start, after, cards), ...gateParts(start, after), ...byCards]
    : onlyGatesPart(old, after, change);
  const shown = parts.filter((part) => part.points !== 0).sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const narrated = narrateChange(parts, change, { before: measuresOf(start), now: measuresOf(after), gates: start.gates });
  return { pilot: after.pilot, from, to, change, parts: shown, told: narrated, sentence: mainReason(change, narrated) };
}

function mainReason(change: number, narrated: readonly NarratedChange[]): Explanation {
  const main = narrated.find(({ points }) => Math.sign(points) === Math.sign(change));
  return Math.abs(change) < NOTABLE_CHANGE || !main ? explain('change.none', {}) : main.sentence;
}

function measureParts(old: PilotHealth, after: PilotHealth, cards: readonly VersionedCard[]): HealthChangePart[] {
  const before = measuresOf(old);
  const now = measuresOf(after);
  const parts = [...new Set([...before.keys(), ...now.keys()])].flatMap((code) => partsOfMeasure(code, before.get(code), now.get(code)));
  if (old.scorecard === after.scorecard) return parts;
  const byCard = parts.reduce((sum, part) => sum + (part.reason === 'weight' ? part.points : 0), 0);
  return [...parts.filter((part) => part.reason !== 'weight'), scorecardPart(old, after, byCard, { after, cards })];
}

/** An unknown side has no value of its own: it takes the other's, so that all it moves is weight. */
function partsOfMeasure(measure: string, before: MeasureHealth | undefined, now: MeasureHealth | undefined): HealthChangePart[] {
  const said = now ?? before;
  if (!said) return [];
  const weight = before?.weight ?? 0;
  const newWeight = now?.weight ?? 0;
  const value = before?.value ?? now?.value ?? 0;
  const newValue = now?.value ?? value;
  const hasAppeared = (before?.value ?? null) === null && (now?.value ?? null) !== null;
  const byWeight = ((value + newValue) / 2) * (newWeight - weight);
  const whyWeight: Explanation = explain(hasAppeared ? 'change.now-known' : 'change.shifted', {
    measure,
    ...(said.name !== null && { name: said.name }),
  });
  return [
    {
      part: measure,
      name: said.name,
      gate: null,
      owner: said.owner,
      points: ((weight + newWeight) / 2) * (newValue - value),
      reason: 'value',
      sentence: said.sentence,
    },
    { part: measure, name: said.name, gate: null, owner: 'now-known', points: byWeight, reason: 'weight', sentence: whyWeight },
  ];
}
