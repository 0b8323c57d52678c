import fc from 'fast-check';
import {
  compareSignals,
  dateOfDay,
  DAY,
  type DayWeights,
  DECIDER_ROLES,
  emptyFacts,
  type CardMeasure,
  type Facts,
  fold,
  type Health,
  isFoldable,
  PILOT_STAGES,
  READINESS_DIMENSIONS,
  type Moment,
  type Signal,
  type Scorecard,
  score,
  SCORECARDS,
  type SignalKind,
} from './index';

/** The same histories in every run. */
fc.configureGlobal({ seed: 20250106 });

/** Day 0 of random histories. */
export const START = Date.UTC(2025, 0, 6);
const START_DAY = START / DAY;

const person = fc.constantFrom('farid', 'aisha', 'nurul', 'lim@acme.example');
const role = fc.constantFrom(...DECIDER_ROLES, 'backup-champion' as const, 'operator' as const);
const side = fc.constantFrom('client' as const, 'partner' as const, 'vendor' as const);
const date = fc.integer({ min: -10, max: 420 }).map((day) => dateOfDay(START_DAY + day));
const flag = fc.boolean();
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

/** `undefined` fields would not survive JSON, so they are left out. */
function withoutUndefined(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

function dataOf(fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(fields).map(withoutUndefined);
}

const key = fc.constantFrom('k1', 'k2', 'k3');
const level = fc.nat(4);
const item = dataOf({ item: key, of: maybe(fc.integer({ min: 1, max: 6 })) });
const touchpoint = dataOf({
  side: maybe(side),
  automatic: maybe(flag),
  expectsAnswer: maybe(flag),
  channel: maybe(fc.constantFrom('email', 'phone')),
});

const DATA: { [K in SignalKind]: fc.Arbitrary<Record<string, unknown>> } = {
  'account.described': dataOf({ name: fc.constant('A'), weekend: maybe(fc.constantFrom([5, 6], [6, 7], [7], [])) }),
  'pilot.described': dataOf({
    name: fc.constant('P'),
    stage: maybe(fc.constantFrom(...PILOT_STAGES)),
    plannedDevices: maybe(fc.integer({ min: 0, max: 500 })),
    dormantMonths: maybe(fc.constantFrom([], [12, 1, 2], [7])),
    startedOn: maybe(date),
    plannedEndOn: maybe(date),
  }),
  'pilot.handed-over': dataOf({ assumed: maybe(flag) }),
  'touchpoint.inbound': touchpoint,
  'touchpoint.outbound': touchpoint,
  'touchpoint.bounced': touchpoint,
  'touchpoint.auto-replied': touchpoint,
  'meeting.scheduled': dataOf({
    meeting: fc.constantFrom('m1', 'm2'),
    startsAt: date.map((day) => `${day}T09:00:00Z`),
    acceptedByClient: maybe(flag),
    side: maybe(side),
  }),
  'meeting.held': dataOf({
    meeting: maybe(fc.constantFrom('m1', 'm2')),
    side: maybe(side),
    attendees: maybe(fc.array(person, { maxLength: 3 })),
  }),
  'meeting.missed': dataOf({ meeting: maybe(fc.constantFrom('m1', 'm2')), missedBy: side }),
  'user.active': dataOf({ via: maybe(fc.constantFrom('portal', 'app', 'api')) }),
  'fleet.reported': fc
    .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }))
    .map(([total, reporting]) => ({ total, reporting })),
  'stakeholder.assigned': dataOf({ role, trained: maybe(flag), department: maybe(fc.constantFrom('Operations', 'IT')) }),
  'stakeholder.vacated': dataOf({ role }),
  'next-step.agreed': dataOf({ dueOn: date, what: fc.constant('next') }),
  'quiet.agreed': dataOf({ from: date, until: date }),
  'operation.performed': dataOf({ by: side, count: maybe(fc.integer({ min: 1, max: 20 })) }),
  'alarm.handled': dataOf({ raised: maybe(fc.integer({ min: 1, max: 20 })), handled: maybe(fc.nat(20)), by: maybe(side) }),
  'ticket.opened': dataOf({ ticket: key, urgency: maybe(fc.constantFrom('low', 'normal', 'high', 'urgent')) }),
  'ticket.closed': dataOf({ ticket: key }),
  'survey.answered': dataOf({ score: fc.nat(10) }),
  'pulse.given': dataOf({
    level,
    reason: fc.constant('because'),
    override: maybe(fc.record({ band: fc.constantFrom('thriving', 'steady', 'at-risk', 'stalled'), until: date })),
  }),
  'readiness.answered': dataOf({
    dimension: fc.constantFrom(...READINESS_DIMENSIONS),
    side: fc.constantFrom('client', 'vendor'),
    level,
  }),
  'knowledge.shown': dataOf({ topic: fc.constantFrom('gateways', 'alarms'), level }),
  'handover.item-done': item,
  'handover.item-accepted': item,
  'handover.item-waived': item,
  'pilot.stage-changed': dataOf({ stage: fc.constantFrom(...PILOT_STAGES) }),
  'owner.changed': dataOf({ role: fc.constantFrom('csm', 'ae', 'engineer'), to: maybe(fc.constant('lena')) }),
  'meeting.rescheduled': dataOf({
    meeting: fc.constantFrom('m1', 'm2'),
    startsAt: date.map((day) => `${day}T09:00:00Z`),
    by: side,
    acceptedByClient: maybe(flag),
  }),
  'decision.opened': dataOf({ decision: key, what: fc.constant('phase two'), dueOn: maybe(date) }),
  'decision.closed': dataOf({ decision: key, outcome: maybe(fc.constantFrom('yes', 'no', 'dropped')) }),
  'budget.changed': dataOf({
    state: fc.constantFrom('none', 'requested', 'approved', 'refused', 'missed'),
    amount: maybe(fc.nat(1_000_000)),
    windowClosesOn: maybe(date),
  }),
  'rollout.planned': dataOf({ waves: fc.array(fc.record({ site: key, devices: fc.nat(200), dueOn: date }), { maxLength: 4 }) }),
  'order.placed': dataOf({ devices: maybe(fc.nat(200)) }),
  'promise.made': dataOf({ promise: key, what: fc.constant('interface'), contractual: maybe(flag), dueOn: maybe(date) }),
  'promise.settled': dataOf({ promise: key, outcome: fc.constantFrom('kept', 'broken') }),
  'value.claimed': dataOf({ claim: key, what: fc.constant('leaks found') }),
  'value.accepted': dataOf({ claim: key }),
  'contract.signed': dataOf({ contract: key, endsOn: maybe(date) }),
  'contract.renewed': dataOf({ contract: key, endsOn: maybe(date) }),
  'contract.ended': dataOf({ contract: key }),
  'invoice.issued': dataOf({ invoice: key, dueOn: date }),
  'invoice.paid': dataOf({ invoice: key }),
  'notice.given': dataOf({ contract: maybe(key), endsOn: maybe(date), withdrawn: maybe(flag) }),
};

const ALL_KINDS = Object.keys(DATA) as SignalKind[];

/** One signal within 400 days of the start. */
export function randomSignal(kinds: readonly SignalKind[] = ALL_KINDS, from = 0, until = 400): fc.Arbitrary<Signal> {
  return fc.constantFrom(...kinds).chain((kind) =>
    fc
      .record({
        minutes: fc.integer({ min: from * 1440, max: until * 1440 - 1 }),
        id: fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }),
        pilot: fc.option(fc.constantFrom('p1', 'p2'), { nil: undefined, freq: 3 }),
        person: kind === 'stakeholder.assigned' || kind === 'knowledge.shown' ? person : maybe(person),
        data: DATA[kind],
      })
      .map(({ minutes, id, ...rest }) => {
        const signal = withoutUndefined({
          signalId: id.toString(16).padStart(32, '0'),
          kind,
          occurredAt: START + minutes * 60_000,
          ...rest,
        });
        return signal as unknown as Signal;
      }),
  );
}

/** A history in fold order without duplicates. */
export function randomHistory(kinds?: readonly SignalKind[], from?: number, until?: number): fc.Arbitrary<Signal[]> {
  return fc.array(randomSignal(kinds, from, until), { maxLength: 60 }).map(inFoldOrder);
}

export function inFoldOrder(signals: readonly Signal[]): Signal[] {
  return [...new Map(signals.map((signal) => [signal.signalId, signal])).values()].sort(compareSignals);
}

/** The end of a day since the start. */
export function endOf(day: number): Moment {
  return START + (day + 1) * DAY;
}

/** Facts of `history` until `to` as they are computed: from those until `from`, and from scratch where these do not suffice. */
export function foldFurther(facts: Facts, history: readonly Signal[], from: number, to: number, calendar?: DayWeights): Facts {
  const added = history.slice(from, to);
  return isFoldable(facts, added) ? fold(facts, added, calendar) : fold(emptyFacts(), history.slice(0, to), calendar);
}

/** At the end of a day since the start, of what was known then. */
export function healthAt(history: readonly Signal[], day: number): Health {
  const end = endOf(day);
  const known = history.filter((signal) => signal.occurredAt < end);
  return score(fold(emptyFacts(), known), end);
}

/** A second version of the built-in cards, in which measures weigh by `weigh` (given their place in the group). */
export function secondVersion(weigh: (measure: CardMeasure, group: string, place: number) => number): Scorecard[] {
  return SCORECARDS.map((card) => ({
    ...card,
    named: `${card.code}-2`,
    groups: card.groups.map((group) => ({
      ...group,
      measures: group.measures.map((measure, place) => ({ ...measure, weight: weigh(measure, group.group, place) })),
    })),
  }));
}
