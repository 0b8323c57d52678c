import { daysSince } from '../snapshot';
import type { Readings } from '../definitions';

export const staffReadings = {
  'our-people-changed': {
    kind: 'days-since',
    better: 'high',
    params: [],
    meaning: 'Days since our contact for this client changed.',
    read: ({ part, t }) => (part.staff.lastChange ? { x: daysSince(t, part.staff.lastChange.at), age: 0 } : null),
    evidence: ['staff'],
    ours: true,
  },
} as const satisfies Readings;
