import fc from 'fast-check';
import { compareSignals, DEFAULT_CARDS, type Signal, UTC } from '@app/scoring';
import type { Stored } from './recompute.rules';
import { UpcomingNights } from '../nights/nights.rules';

export const START = Date.parse('2026-01-05T00:00:00Z');

export const BUILT_IN = {
  cards: DEFAULT_CARDS,
  scorecard: 'built-in',
  version: 'built-in',
  zone: UTC,
  upcomingNights: new UpcomingNights(),
};

export const EMPTY: Stored = {
  accountId: 'a',
  facts: null,
  trail: [],
  last: undefined,
  announced: {},
  value: { annualValue: null, currency: null, renewsOn: null },
  alarm: false,
};

const kinds: fc.Arbitrary<Pick<Signal, 'kind' | 'data'>> = fc.constantFrom(
  { kind: 'touchpoint.inbound', data: { channel: 'email' } },
  { kind: 'touchpoint.outbound', data: { channel: 'email' } },
  { kind: 'meeting.held', data: { side: 'client' } },
  { kind: 'user.active', data: { via: 'portal' } },
  { kind: 'fleet.reported', data: { total: 50, reporting: 44 } },
  { kind: 'pilot.handed-over', data: {} },
  { kind: 'stakeholder.assigned', data: { role: 'champion' } },
  { kind: 'quiet.agreed', data: { from: '2026-03-01', until: '2026-03-20' } },
  { kind: 'account.described', data: { name: 'A', annualValue: 100, weekend: [5, 6] } },
  { kind: 'touchpoint.outbound', data: { channel: 'phone', expectsAnswer: true } },
  { kind: 'meeting.scheduled', data: { meeting: 'm', startsAt: '2026-06-10T09:00:00Z', acceptedByClient: true } },
  { kind: 'stakeholder.vacated', data: { role: 'champion' } },
  { kind: 'stakeholder.assigned', data: { role: 'system-owner' } },
  { kind: 'next-step.agreed', data: { dueOn: '2026-07-01', what: 'order' } },
  { kind: 'promise.made', data: { promise: 'p', what: 'interface', contractual: true, dueOn: '2026-06-15' } },
  { kind: 'invoice.issued', data: { invoice: 'i', dueOn: '2026-05-01' } },
  { kind: 'budget.changed', data: { state: 'requested', windowClosesOn: '2026-07-15' } },
  { kind: 'ticket.opened', data: { ticket: 't', urgency: 'urgent' } },
  { kind: 'readiness.answered', data: { dimension: 'budget', side: 'client', level: 3 } },
);

/** Up to 40 signals of one account over 200 days, in fold order. */
export const signals: fc.Arbitrary<Signal[]> = fc
  .uniqueArray(fc.record({ at: fc.integer({ min: 0, max: 200 * 24 }), what: kinds, person: fc.constantFrom('p1', 'p2') }), {
    selector: ({ at }) => at,
    minLength: 1,
    maxLength: 40,
  })
  .map((all) =>
    all
      .map(
        ({ at, what, person }) =>
          ({ ...what, person, occurredAt: START + at * 3_600_000, signalId: at.toString(16).padStart(32, '0') }) as Signal,
      )
      .sort(compareSignals),
  );
