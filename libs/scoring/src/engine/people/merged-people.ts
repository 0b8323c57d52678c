import { renamePersons } from '../../signals/persons-in-data';
import type { Signal, SignalOf } from '../../signals/signal';

/** The person that each merged one counts as. Nobody in the values is merged into somebody else. */
export type MergedPeople = Readonly<Record<string, string>>;

export function isMerge(signal: Signal): signal is SignalOf<'person.merged'> {
  return signal.kind === 'person.merged';
}

/** The same with one merge more. A person merged into themselves, also by way of others, stays as they are. */
export function mergedWith(merged: MergedPeople, { data }: SignalOf<'person.merged'>): MergedPeople {
  const [into, from] = [personAfter(merged, data.into), personAfter(merged, data.from)];
  if (into === from) return merged;
  const moved = Object.entries(merged).map(([person, as]) => [person, as === from ? into : as]);
  return Object.fromEntries([...moved, [from, into]]) as MergedPeople;
}

/** The signal as done by, and naming, the persons that the merged ones count as. */
export function asMerged(signal: Signal, merged: MergedPeople): Signal {
  const data = renamePersons(signal.kind, signal.data, (person) => personAfter(merged, person));
  const person = signal.person === undefined ? {} : { person: personAfter(merged, signal.person) };
  return { ...signal, ...person, data } as Signal;
}

/** All signals as their latest merges have them; the same list without any. */
export function mergePeople(signals: readonly Signal[]): readonly Signal[] {
  const merges = signals.filter(isMerge);
  if (merges.length === 0) return signals;
  const merged = merges.reduce(mergedWith, {});
  return signals.map((signal) => asMerged(signal, merged));
}

function personAfter(merged: MergedPeople, person: string): string {
  return Object.hasOwn(merged, person) ? (merged[person] ?? person) : person;
}
