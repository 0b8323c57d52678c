import { hash } from 'node:crypto';
import { DEFAULT_SOURCE, type RawSignal } from '@app/scoring';

/**
 * The signal's identity, 32 lower-case hex digits: the first 128 bits of SHA-256 over `source` and `id`, or, without an id, over the
 * canonical JSON of all its fields with times normalised to UTC milliseconds. The same event sent twice is the same signal;
 * `corrects` is not part of the identity.
 */
export function signalId(input: RawSignal): string {
  const content =
    input.id !== undefined ? JSON.stringify([input.source ?? DEFAULT_SOURCE, input.id]) : canonicalJson(withNormalTimes(input));
  return hash('sha256', content).slice(0, 32);
}

/** JSON with the keys of every object in order, so that the same content has one text. `undefined` members are left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

function withNormalTimes(input: RawSignal): RawSignal {
  const startsAt = input.data?.startsAt;
  return {
    ...input,
    corrects: undefined,
    source: input.source ?? DEFAULT_SOURCE,
    occurredAt: new Date(input.occurredAt).toISOString(),
    ...(typeof startsAt === 'string' && { data: { ...input.data, startsAt: new Date(startsAt).toISOString() } }),
  };
}
