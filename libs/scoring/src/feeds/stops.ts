import { explain } from '../explanations/explain';
import type { Explanation } from '../explanations/explanation';
import type { Heard } from '../facts/part';
import { dateOf, dayOf } from '../vocabulary/dates';
import { DAY, type Moment } from '../vocabulary/vocabulary';
import type { Zone } from '../vocabulary/zone';
import type { Outage } from './outages';

/** What is missing for one pilot because sources stopped. */
export interface Stops {
  /** Topics whose source has stopped, with the moment up to which they are known. */
  since: ReadonlyMap<string, Moment>;
  /** The last that arrived for this pilot, by topic. */
  lastAt: ReadonlyMap<string, Moment>;
  /** The sources that stopped. */
  sources: ReadonlyMap<string, StoppedSource>;
  /** Past mail outages as inclusive days: their silence does not count. */
  lostDays: readonly (readonly [from: number, until: number])[];
}

export interface StoppedSource {
  /** The midnight after its last delivery. */
  since: Moment;
  /** The last that it delivered for this pilot. */
  lastAt: Moment;
  /** What it no longer delivers; null where that is all that it did. */
  topics: readonly string[] | null;
}

export const NO_STOPS: Stops = { since: new Map(), lastAt: new Map(), sources: new Map(), lostDays: [] };

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
  const lastBy = new Map<string, Moment>();
  const out = new Map<string, { since: Moment; lastAt: Moment; topics: string[] }>();
  const lostDays: (readonly [number, number])[] = [];
  for (const { source, topic, from, knownFrom, until } of outages) {
    const last = Object.hasOwn(heard, topic) ? heard[topic] : undefined;
    if (!last || last[1] !== source || t < knownFrom) continue;
    if (until !== null && t >= until) {
      if (topic === MAIL) lostDays.push([dayOf(from), dayOf(until) - 1]);
      continue;
    }
    for (const each of [topic, ...(FED_BY[topic] ?? [])]) {
      since.set(each, from);
      lastBy.set(each, last[0]);
    }
    const known = out.get(source);
    const lastAt = Math.max(last[0], known?.lastAt ?? 0);
    out.set(source, { since: Math.max(from, known?.since ?? 0), lastAt, topics: [...(known?.topics ?? []), topic] });
  }
  const sources = new Map<string, StoppedSource>();
  for (const [source, { topics, ...stopped }] of out) {
    const fed = Object.values(heard).filter((each) => each?.[1] === source).length;
    sources.set(source, { ...stopped, topics: topics.length < fed ? topics : null });
  }
  return { since, lastAt: lastBy, sources, lostDays };
}

/** One sentence for each source that stopped. */
export function stoppedSources({ sources }: Stops, zone: Zone): Explanation[] {
  return [...sources].map(([source, stopped]) =>
    explain('health.source-stopped', { source, since: lastDayOf(stopped, zone), topics: stopped.topics?.join(' ') ?? null }),
  );
}

/**
 * The day of a last delivery before the midnight `since`. Days on which sources deliver are kept in UTC; the zone's day is known where this
 * pilot had a delivery on the last of them.
 */
export function lastDayOf({ since, lastAt }: Pick<StoppedSource, 'since' | 'lastAt'>, zone: Zone): string {
  return lastAt >= since - DAY && lastAt < since ? zone.dateOf(lastAt) : dateOf(since - DAY);
}
