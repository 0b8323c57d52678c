import type { Outage } from '@app/scoring';
import { changedSince } from './changed-since.rules';

const outage = (change: Partial<Outage> = {}): Outage => ({
  source: 'gmail',
  topic: 'talk',
  from: 10,
  knownFrom: 15,
  until: null,
  ...change,
});

describe('outages differ', () => {
  it.each<[string, Outage[], Outage[], number | null]>([
    ['not at all, in whatever order', [outage(), outage({ from: 1 })], [outage({ from: 1 }), outage()], null],
    ['from when a new one was known', [], [outage()], 15],
    ['from when one was known that is none', [outage({ until: 30 })], [], 15],
    ['from the end of one that ended', [outage()], [outage({ until: 30 })], 30],
    ['from the earlier end', [outage({ until: 30 })], [outage({ until: 25 })], 25],
    ['from when it was known the earlier', [outage()], [outage({ knownFrom: 12 })], 12],
    ['from the first difference', [outage(), outage({ topic: 'use', knownFrom: 11 })], [outage({ until: 40 })], 11],
  ])('%s', (_, before, after, since) => expect(changedSince(before, after)).toBe(since));
});
