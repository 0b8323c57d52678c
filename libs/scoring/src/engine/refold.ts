import { advance } from '../calendar/calendar';
import { type DayWeights, lightDaysOf } from '../calendar/calendar-weights';
import type { Facts } from '../facts/facts';
import type { Part, Topic } from '../facts/part';
import { newPart } from '../topics/new-part';
import type { Signal, SignalKind } from '../signals/signal';
import { FOLDS } from '../topics/codes';
import { foldInto } from './fold';
import { asMerged } from './people/merged-people';
import { FOLD_VERSIONS, staleTopics } from './fold-version';

/**
 * Kinds of the signals that rebuild the slices of some topics: those of every topic that writes them, of what these read in turn, and of
 * the descriptions, which set the calendar.
 */
export function kindsToRefold(stale: readonly Topic[]): SignalKind[] {
  const slices = new Set<Topic>(writtenBy(stale));
  const topics = new Set<Topic>(['description']);
  for (let before = -1; before !== slices.size + topics.size;) {
    before = slices.size + topics.size;
    for (const [topic, fold] of folds()) {
      if (!fold.writes.some((slice) => slices.has(slice))) continue;
      topics.add(topic);
      for (const slice of [topic, ...fold.reads]) slices.add(slice);
    }
  }
  return folds().flatMap(([topic, { kinds }]) => (topics.has(topic) ? (Object.keys(kinds) as SignalKind[]) : []));
}

/**
 * Folds the stale slices again and keeps the others. `sent` are the account's signals of `kindsToRefold(staleTopics(facts))` up to the
 * last folded one, in fold order. Same result as a fold from scratch. Not for facts of another `FOLD_VERSION`.
 */
export function refold(facts: Facts, sent: readonly Signal[], calendar: DayWeights | null = null): Facts {
  const signals = Object.keys(facts.merged).length === 0 ? sent : sent.map((signal) => asMerged(signal, facts.merged));
  const slices = writtenBy(staleTopics(facts));
  const again = (part: Part, pilot?: string): Part => {
    const folded = newPart();
    // The sums of days start where the whole fold started, whichever signals are left out.
    if (part.calendar.since !== null) advance(folded.calendar, part.calendar.since, lightDaysOf(calendar, null));
    for (const signal of signals) if (signal.pilot === undefined || signal.pilot === pilot) foldInto(folded, signal, calendar);
    return { ...part, ...Object.fromEntries(slices.map((slice) => [slice, folded[slice]])) };
  };
  return {
    ...facts,
    versions: { ...FOLD_VERSIONS },
    account: facts.account && again(facts.account),
    pilots: Object.fromEntries(Object.entries(facts.pilots).map(([pilot, part]) => [pilot, again(part, pilot)])),
  };
}

/** A changed fold may write any of its slices differently. */
function writtenBy(topics: readonly Topic[]): Topic[] {
  return [...new Set(topics.flatMap((topic) => [topic, ...(FOLDS[topic]?.writes ?? [])]))];
}

function folds(): [Topic, NonNullable<(typeof FOLDS)[Topic]>][] {
  return Object.entries(FOLDS) as [Topic, NonNullable<(typeof FOLDS)[Topic]>][];
}
