import type { Reading } from '../../facts/reading';
import { daysSince, type Instant } from '../../facts/snapshot';
import { dateOf } from '../../vocabulary/dates';
import type { Explanation } from '../../vocabulary/explanation';

/** A claim that nobody ever confirmed counts as waiting this long already. */
const NEVER_ACCEPTED = 30;

/** Days for which the oldest claimed gain has waited for the client's word; 0 once it agreed to all. */
export function readValue({ part, t }: Instant): Reading | null {
  const { waiting, accepted } = valueState(part.value.claims);
  if (waiting === null) return accepted === null ? null : { x: 0, age: daysSince(t, accepted) };
  if (accepted === null) return { x: NEVER_ACCEPTED + daysSince(t, waiting), age: 0 };
  return { x: daysSince(t, Math.max(waiting, accepted)), age: 0 };
}

export function valueState(claims: readonly { at: number; acceptedAt: number | null }[]): {
  waiting: number | null;
  accepted: number | null;
} {
  let waiting: number | null = null;
  let accepted: number | null = null;
  for (const { at, acceptedAt } of claims) {
    if (acceptedAt === null) waiting = Math.min(waiting ?? Infinity, at);
    else accepted = Math.max(accepted ?? 0, acceptedAt);
  }
  return { waiting, accepted };
}

export function valueSentence({ part, t }: Instant): Explanation {
  const { waiting, accepted } = valueState(part.value.claims);
  if (waiting !== null) {
    const claim = part.value.claims.find((each) => each.at === waiting && each.acceptedAt === null);
    return { code: 'value.waiting', params: { what: claim?.what ?? null, since: dateOf(waiting), days: daysSince(t, waiting) } };
  }
  if (accepted === null) return { code: 'value.unknown', params: {} };
  const claim = part.value.claims.find((each) => each.acceptedAt === accepted);
  return { code: 'value.accepted', params: { what: claim?.what ?? null, on: dateOf(accepted) } };
}
