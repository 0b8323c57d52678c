import type { CardChangeParams } from '../../explanations/change.explanations';
import { explain } from '../../explanations/explain';
import type { VersionedCard } from '../../cards/card';
import { monthsBetween } from '../../cards/card-fits';
import { versionInName } from '../../cards/card-name';
import type { Explanation } from '../../explanations/explanation';
import { DAY } from '../../vocabulary/vocabulary';
import type { HealthChangePart, MeasureHealth, PilotHealth } from '../health';
import { measuresOf } from './narrated-change';

/** A measure that takes fewer points than this is not why a card counts otherwise. */
const NOTABLE_COST = 2;

interface Later {
  /** The pilot at the later moment. */
  after: PilotHealth;
  /** The cards that were current then. */
  cards: readonly VersionedCard[];
}

/** Explains a change by another card or version: why it applies, what it newly weighs, and which of that costs most. */
export function scorecardPart(old: PilotHealth, by: PilotHealth, points: number, { after, cards }: Later): HealthChangePart {
  const before = measuresOf(old);
  const now = measuresOf(by.scorecard === after.scorecard ? after : by);
  const added = countedOnlyIn(now, before);
  const gone = countedOnlyIn(before, now);
  const cost = ({ weight, value }: MeasureHealth): number => weight * (100 - (value ?? 100));
  const counted = countedOnlyIn(measuresOf(by), before);
  const [first, second] = counted.filter((measure) => cost(measure) >= NOTABLE_COST).sort((a, b) => cost(b) - cost(a));
  const named = [...added, ...gone].filter(({ name }) => name !== null);
  const params: CardChangeParams = {
    from: old.scorecard,
    to: by.scorecard,
    ...whyThisCard(old, by.scorecard, { after, cards }),
    ...(added.length > 0 && { added: codesOf(added) }),
    ...(gone.length > 0 && { gone: codesOf(gone) }),
    ...Object.fromEntries(named.map(({ measure, name }) => [`name.${measure}`, name])),
    ...(first && { measure: first.measure, ...(first.name !== null && { name: first.name }) }),
    ...(second && { second: second.measure, ...(second.name !== null && { secondName: second.name }) }),
  };
  const sentence: Explanation = explain('change.scorecard', params);
  return { part: 'scorecard', name: null, gate: null, owner: 'scorecard', points, reason: 'scorecard', sentence };
}

/** Measures that move a score on one side, and are no part of the other's card; weightiest first. */
function countedOnlyIn(side: ReadonlyMap<string, MeasureHealth>, other: ReadonlyMap<string, MeasureHealth>): MeasureHealth[] {
  return [...side.values()].filter(({ measure, weight }) => weight > 0 && !other.has(measure)).sort((a, b) => b.weight - a.weight);
}

/** Codes hold no spaces. */
function codesOf(measures: readonly MeasureHealth[]): string {
  return measures.map(({ measure }) => measure).join(' ');
}

/** The day or month from which this card is for pilots, where the pilot came of that age in between; whether it is for those at their plan. */
function whyThisCard(
  old: PilotHealth,
  scorecard: string,
  { after, cards }: Later,
): Pick<CardChangeParams, 'fromDay' | 'fromMonth' | 'atPlan'> {
  const card = cards.find(({ named }) => named === scorecard);
  if (!card || versionInName(old.scorecard) !== versionInName(scorecard)) return {};
  const { fromDay = 0, fromMonth = 0, atPlan = false } = card.when;
  const [then, today] = [old.daysSinceHandover ?? 0, after.daysSinceHandover ?? 0];
  if (fromDay > 0 && then < fromDay && today >= fromDay) return { fromDay };
  if (fromMonth > monthsSinceHandover(old) && fromMonth <= monthsSinceHandover(after)) return { fromMonth };
  return { atPlan: atPlan ? 1 : 0 };
}

function monthsSinceHandover({ handedOverAt, daysSinceHandover }: PilotHealth): number {
  return handedOverAt === null || daysSinceHandover === null ? 0 : monthsBetween(handedOverAt, handedOverAt + daysSinceHandover * DAY);
}
