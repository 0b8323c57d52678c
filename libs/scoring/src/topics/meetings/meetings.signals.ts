import { dataOf, KEY, MOMENT, SIDE, TEXT, type KindSchemas } from '../../signals/schema-parts';
import type { Side } from '../../vocabulary/vocabulary';

declare module '../../signals/signal' {
  interface SignalDataByKind {
    'meeting.scheduled': { meeting: string; startsAt: string; acceptedByClient?: boolean; side?: Side };
    'meeting.held': { meeting?: string; side?: Side; attendees?: string[] };
    'meeting.missed': { meeting?: string; missedBy: Side };
    'meeting.rescheduled': { meeting: string; startsAt: string; by: Side; acceptedByClient?: boolean };
  }
}

export const meetingsSignals = {
  'meeting.scheduled': {
    meaning: 'A meeting was scheduled for `startsAt`. If the client accepted it, no silence alarm is raised before it is due.',
    schema: dataOf({ meeting: KEY, startsAt: MOMENT, acceptedByClient: { type: 'boolean' }, side: SIDE }, ['meeting', 'startsAt']),
    example: { meeting: 'review-7', startsAt: '2026-11-12T08:00:00Z', acceptedByClient: true },
  },
  'meeting.held': {
    meaning: 'A meeting took place with people from the client (or the partner, see `side`).',
    schema: dataOf({ meeting: KEY, side: SIDE, attendees: { type: 'array', items: TEXT, maxItems: 50 } }),
    example: { meeting: 'review-7', attendees: ['aisha@acme.example'] },
  },
  'meeting.missed': {
    meaning: 'A meeting did not take place because one side did not attend.',
    schema: dataOf({ meeting: KEY, missedBy: SIDE }, ['missedBy']),
    example: { meeting: 'review-7', missedBy: 'client' },
  },
  'meeting.rescheduled': {
    meaning: 'One side moved a meeting to another time. After the client has moved it three times, it no longer holds back an alarm.',
    schema: dataOf({ meeting: KEY, startsAt: MOMENT, by: SIDE, acceptedByClient: { type: 'boolean' } }, ['meeting', 'startsAt', 'by']),
    example: { meeting: 'review-7', startsAt: '2026-11-19T08:00:00Z', by: 'client' },
  },
} as const satisfies KindSchemas;
