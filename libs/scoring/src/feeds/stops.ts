import { explain } from '../explanations/explain';
import type { Explanation } from '../explanations/explanation';
import type { Heard } from '../facts/part';
import { dateOf, dayOf } from '../vocabulary/dates';
import { DAY, type Moment } from '../vocabulary/vocabulary';
import type { Outage } from './outages';

/** What is missing for one pilot because sources stopped. */
export interface Stops {
  /** Topics whose source has stopped, with the moment up to which they are known. */
  since: ReadonlyMap<string, Moment>;
  /** The sources that stopped, each with its last delivery. */
  sources: ReadonlyMap<string, Moment>;
  /** Past mail outages as inclusive days: their silence does not count. */
  lostDays: readonly (readonly [from: number, until: number])[];
}

export const NO_STOPS: Stops = { since: new Map(), sources: new Map(), lostDays: [] };

/** Topics that are judged by another topic's signals. */
const FED_BY: Readonly<Record<string, readonly string[]>> = {
  talk: ['silence', 'partner'],
  roles: ['champion', 'owner'],
  budget: ['forwardStep'],
  decisions: ['forwardStep'],
  description: ['forwardStep'],
  value: ['forwardStep'],
};

const MAIL = 'talk';

/** The outages that concern a pilot: those of the source that last delivered this topic for it. */
export function stopsOf(heard: Heard, outages: readonly Outage[], t: Moment): Stops {
  const since = new Map<string, Moment>();
  const sources = new Map<string, Moment>();
  const lostDays: (readonly [number, number])[] = [];
  for (const { source, topic, from, knownFrom, until } of outages) {
    const last = Object.hasOwn(heard, topic) ? heard[topic] : undefined;
    if (!last || last[1] !== source || t < knownFrom) continue;
    if (until !== null && t >= until) {
      if (topic === MAIL) lostDays.push([dayOf(from), dayOf(until) - 1]);
      continue;
    }
    for (const each of [topic, ...(FED_BY[topic] ?? [])]) since.set(each, from);
    sources.set(source, Math.max(from, sources.get(source) ?? 0));
  }
  return { since, sources, lostDays };
}

/** One sentence for each source that stopped. */
export function stoppedSources({ sources }: Stops): Explanation[] {
  return [...sources].map(([source, from]) => explain('health.source-stopped', { source, since: dateOf(from - DAY) }));
}
