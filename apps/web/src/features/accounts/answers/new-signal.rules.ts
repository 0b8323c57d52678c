import type { NewSignal } from '../../../api/signals';
import type { Clock } from '../../../ui/format/clock';
import type { Given } from '../../../ui/schema-form/typed-values.rules';

/** Where and when something was typed. `now` in milliseconds since 1970. */
export interface TypedContext {
  account: string;
  /** Only where the account has several. */
  pilot: string | null;
  clock: Clock;
  now: number;
  newId: () => string;
}

/** The signal of a form: its fixed data, and what was typed about person, day and note. */
export function newSignal(
  kind: NewSignal['kind'],
  data: Record<string, unknown>,
  { account, pilot, clock, now, newId }: TypedContext,
  { person, occurredOn, note }: Omit<Given, 'data'> = { person: null, occurredOn: null, note: null },
): NewSignal {
  return {
    id: newId(),
    kind,
    account,
    source: 'screen',
    occurredAt: clock.momentOn(occurredOn ?? clock.today, now),
    ...(person === null ? {} : { person }),
    ...(pilot === null ? {} : { pilot }),
    data: note === null ? data : { ...data, extra: { note } },
  };
}
