import { type SignalKind, UTC } from '@app/scoring';
import { capitalised } from './phrasing/counts';
import type { SentenceContext } from './phrasing/speaker';
import { joined } from './words';
import type { KindWords, TimelineGroup } from './phrasing/topic-words';

export interface SignalTextInput {
  kind: SignalKind;
  data: Record<string, unknown>;
  /** Name of the person, if any. */
  person?: string | null;
}

const SIGNALS: { readonly [K in SignalKind]: KindWords<K> } = joined('signals');

/** One signal in plain words, for the timeline. */
export function signalText({ kind, data, person }: SignalTextInput, { at, zone = UTC }: SentenceContext = {}): string {
  const today = at === undefined ? undefined : zone.dateOf(at);
  return capitalised(SIGNALS[kind].text({ data, person: person ?? null, zone, today }));
}

/** The kinds that the timeline shows in one of these groups. */
export function kindsIn(groups: readonly TimelineGroup[]): SignalKind[] {
  return (Object.keys(SIGNALS) as SignalKind[]).filter((kind) => groups.includes(SIGNALS[kind].group));
}
