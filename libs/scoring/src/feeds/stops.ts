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
  /** The sources that stopped. */
  sources: ReadonlyMap<string, StoppedSource>;
  /** Past mail outages as inclusive days: their silence does not count. */
  lostDays: readonly (readonly [from: number, until: number])[];
}

export interface StoppedSource {
  /** Its last delivery. */
  since: Moment;
  /** What it no longer delivers; null where that is all that it did. */
  topics: readonly string[] | null;
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
  const out = new Map<string, { since: Moment; topics: string[] }>();
  const lostDays: (readonly [number, number])[] = [];
  for (const { source, topic, from, knownFrom, until } of outages) {
    const last = Object.hasOwn(heard, topic) ? heard[topic] : undefined;
    if (!last || last[1] !== source || t < knownFrom) continue;
    if (until !== null && t >= until) {
      if (topic === MAIL) lostDays.push([dayOf(from), dayOf(until) - 1]);
      continue;
    }
    for (const each of [topic, ...(FED_BY[topic] ?? [])]) since.set(each, from);
    const known = out.get(source);
    out.set(source, { since: Math.max(from, known?.since ?? 0), topics: [...(known?.topics ?? []), topic] });
  }
  const sources = new Map<string, StoppedSource>();
  for (const [source, { since: last, topics }] of out) {
    const fed = Object.values(heard).filter((each) => each?.[1] === source).length;
    sources.set(source, { since: last, topics: topics.length < fed ? topics : null });
  }
  return { since, sources, lostDays };
}

/** One sentence for each source that stopped. */
export function stoppedSources({ sources }: Stops): Explanation[] {
  return [...sources].map(([source, { since, topics }]) =>
    explain('health.source-stopped', { source, since: dateOf(since - DAY), topics: topics?.join(' ') ?? null }),
  );
}
