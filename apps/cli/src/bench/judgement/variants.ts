import { createHash } from 'node:crypto';
import { compareSignals, DAY, KINDS_OF_TOPIC, type Moment, type Signal, SIGNAL_KINDS, type SignalKind } from '@app/scoring';

/** Variants of a case's signals until `end`, with part of them missing or wrong. */
export type Loss = (signals: readonly Signal[], end: Moment) => Signal[];

export interface Variant {
  name: string;
  /** More than one where it is left to chance what is lost. */
  draws: readonly Loss[];
  /** The kinds whose source stopped `STALE_DAYS` before the end, as the vendor's other accounts show. */
  stopped?: readonly SignalKind[];
}

/** The list of accounts and pilots that every vendor has; no variant loses it. */
const ACCOUNTS_AND_PILOTS: readonly SignalKind[] = ['account.described', 'pilot.described', 'pilot.handed-over'];
const MAIL: readonly SignalKind[] = ['touchpoint.inbound', 'touchpoint.outbound', 'touchpoint.bounced', 'touchpoint.auto-replied'];
const ROLES: readonly SignalKind[] = ['stakeholder.assigned', 'stakeholder.vacated'];
const FIRST_WEEK: readonly SignalKind[] = [...ACCOUNTS_AND_PILOTS, ...MAIL, 'fleet.reported'];

const LOST_SHARE = 0.3;
const DRAWS = 5;
/** Days for which a stopped source has delivered nothing. */
export const STALE_DAYS = 60;

/** The kinds of signals each outside system delivers; the CRM delivers all others. */
const SOURCES: Readonly<Record<string, readonly SignalKind[]>> = {
  mailbox: MAIL,
  calendar: ['meeting.scheduled', 'meeting.held', 'meeting.missed', 'meeting.rescheduled'],
  'fleet platform': ['fleet.reported', 'alarm.handled'],
  portal: ['user.active'],
  'field service': ['operation.performed'],
  'help desk': ['ticket.opened', 'ticket.closed'],
  surveys: ['survey.answered'],
  training: ['knowledge.shown'],
  billing: ['invoice.issued', 'invoice.paid', 'order.placed'],
};

const KINDS = SIGNAL_KINDS.map(({ kind }) => kind);

function crmKinds(): SignalKind[] {
  const elsewhere = new Set([...ACCOUNTS_AND_PILOTS, ...Object.values(SOURCES).flat()]);
  return KINDS.filter((kind) => !elsewhere.has(kind));
}

/** A number in [0, 1) that belongs to a signal in a draw. */
function luckOf(signal: Signal, draw: string): number {
  return createHash('sha256').update(`${draw}/${signal.signalId}`).digest().readUInt32BE() / 2 ** 32;
}

function keep(kinds: readonly SignalKind[]): Loss {
  const kept = new Set(kinds);
  return (signals) => signals.filter(({ kind }) => kept.has(kind));
}

function lose(kinds: readonly SignalKind[]): Loss {
  const lost = new Set(kinds.filter((kind) => !ACCOUNTS_AND_PILOTS.includes(kind)));
  return (signals) => signals.filter(({ kind }) => !lost.has(kind));
}

function loseByChance(draw: number): Loss {
  return (signals) => signals.filter((signal) => ACCOUNTS_AND_PILOTS.includes(signal.kind) || luckOf(signal, `lost/${draw}`) >= LOST_SHARE);
}

/** No signal names anybody; kinds that mean nothing without a person are not sent at all. */
function loseNames(signals: readonly Signal[]): Signal[] {
  const personal = new Set(SIGNAL_KINDS.filter(({ needsPerson }) => needsPerson).map(({ kind }) => kind));
  return signals.flatMap((signal): Signal[] => {
    if (personal.has(signal.kind)) return [];
    const { person: _, ...nameless } = signal;
    if (nameless.kind !== 'meeting.held') return [nameless];
    const { attendees: __, ...data } = nameless.data;
    return [{ ...nameless, data }];
  });
}

/** `nurul@tanjung.example` also writes as `nurul@mail.tanjung.example`; nothing links the two. */
function writeFromSecondAddress(signals: readonly Signal[]): Signal[] {
  return signals.map((signal) => {
    const isTheirs = signal.kind === 'touchpoint.inbound' && (signal.data.side ?? 'client') === 'client';
    if (!isTheirs || signal.person === undefined || luckOf(signal, 'address') >= 0.5) return signal;
    return { ...signal, person: signal.person.replace('@', '@mail.') };
  });
}

/** The same, and somebody merges both addresses as soon as the second one is seen. */
function mergeSecondAddresses(signals: readonly Signal[]): Signal[] {
  const seen = new Set<string>();
  const merges = writeFromSecondAddress(signals).flatMap((signal, place): Signal[] => {
    const [into, from] = [signals[place]?.person, signal.person];
    if (into === undefined || from === undefined || into === from || seen.has(from)) return [];
    seen.add(from);
    const signalId = createHash('sha256').update(`merged/${signal.signalId}`).digest('hex').slice(0, 32);
    return [{ signalId, kind: 'person.merged', occurredAt: signal.occurredAt, data: { into, from } }];
  });
  return [...writeFromSecondAddress(signals), ...merges].sort(compareSignals);
}

function takeMachinesForPeople(signals: readonly Signal[]): Signal[] {
  return signals.map((signal) => {
    if (signal.kind === 'touchpoint.auto-replied')
      return { ...signal, kind: 'touchpoint.inbound', data: { ...signal.data, automatic: false } };
    if (signal.kind === 'touchpoint.inbound' && signal.data.automatic) return { ...signal, data: { ...signal.data, automatic: false } };
    return signal;
  });
}

function goStale(kinds: readonly SignalKind[]): Loss {
  const stale = new Set(kinds);
  return (signals, end) => signals.filter(({ kind, occurredAt }) => !stale.has(kind) || occurredAt < end - STALE_DAYS * DAY);
}

const one = (name: string, loss: Loss): Variant => ({ name, draws: [loss] });

export const ALL_DATA: Variant = one('all data', (signals) => [...signals]);

/** All data first; then what is usually missing, lost or wrong. */
export const VARIANTS: readonly Variant[] = [
  ALL_DATA,
  one('first week', keep(FIRST_WEEK)),
  one('first week, all roles', keep([...FIRST_WEEK, ...ROLES])),
  { name: '30 % lost', draws: Array.from({ length: DRAWS }, (_, draw) => loseByChance(draw)) },
  ...[...KINDS_OF_TOPIC].map(([topic, kinds]) => one(`no ${topic}`, lose(kinds))),
  one('people unknown', loseNames),
  one('second address', writeFromSecondAddress),
  one('second address, merged', mergeSecondAddresses),
  one('auto-replies unseen', takeMachinesForPeople),
  ...Object.entries({ ...SOURCES, CRM: crmKinds() }).map(([source, kinds]) => ({
    ...one(`stale: ${source}`, goStale(kinds)),
    stopped: kinds,
  })),
];
