import type { IngestResponse } from '@app/contracts';
import { DEFAULT_SOURCE, personsInData, type RawSignal, renamePersons, type SignalKind, type SignalValidator } from '@app/scoring';
import { signalId } from './signal-identity.rules';

export type Rejection = IngestResponse['rejected'][number];

/** A checked signal with its identity; account, pilot and person are still names. */
export interface PreparedSignal {
  index: number;
  signalId: string;
  kind: SignalKind;
  account: string;
  occurredAt: Date;
  source: string;
  sourceId: string | null;
  pilot: string | null;
  person: string | null;
  value: number | null;
  data: Record<string, unknown>;
  /** Replaces the signal with that identity, if it exists. */
  corrects: boolean;
}

export interface Intake {
  /** In the order of the batch. Only corrections repeat an identity. */
  prepared: PreparedSignal[];
  /** Signals whose identity came earlier in the same batch, and that do not correct it. */
  duplicates: number;
  rejected: Rejection[];
}

/** A source's clock may be this far ahead of ours; such a signal gets the time of its receipt. */
export const TOLERATED_CLOCK_LEAD_MS = 10 * 60_000;

const KEY = /^[A-Za-z0-9][A-Za-z0-9._@:-]{0,119}$/;

/** The accounts and persons that a batch names, each once, before its signals are checked. */
export interface Named {
  accounts: string[];
  /** Persons by account and normalized address. */
  persons: NamedPerson[];
}

export interface NamedPerson {
  account: string;
  address: string;
}

/** The key of an account's person in maps. */
export function personKey(account: string, address: string): string {
  return `${account} ${address}`;
}

export function namedIn(signals: readonly unknown[]): Named {
  const accounts = new Set<string>();
  const persons = new Map<string, NamedPerson>();
  for (const signal of signals) {
    const { account, kind, person, data } = (signal ?? {}) as Partial<RawSignal>;
    if (typeof account !== 'string' || !KEY.test(account)) continue;
    accounts.add(account);
    const inData = typeof data === 'object' && data !== null ? personsInData(kind, data).slice(0, MOST_PERSONS) : [];
    // An impossible address is not looked up: its signal will be rejected.
    for (const named of [person, ...inData]) {
      if (typeof named !== 'string' || named.length > LONGEST_ADDRESS || named.includes('\0')) continue;
      const address = normalAddress(named);
      persons.set(personKey(account, address), { account, address });
    }
  }
  return { accounts: [...accounts], persons: [...persons.values()] };
}

const LONGEST_ADDRESS = 200;
const MOST_PERSONS = 50;

/** The result of the checks that need no clock. */
export interface Checked {
  /** In the order of the batch; an identity may repeat. */
  good: PreparedSignal[];
  rejected: Rejection[];
}

/** Reports the first mistake of each wrong signal. Never throws, whatever was sent. */
export function check(signals: readonly unknown[], validator: SignalValidator): Checked {
  const good: PreparedSignal[] = [];
  const rejected: Rejection[] = [];
  signals.forEach((raw, index) => {
    const problem = validator.validate(raw)[0];
    if (problem) {
      rejected.push({ index, pointer: problem.pointer, detail: problem.detail });
      return;
    }
    const signal = raw as RawSignal;
    const corrects = signal.corrects ?? false;
    if (corrects && signal.id === undefined) {
      rejected.push({ index, pointer: '/corrects', detail: 'needs the id of the signal it corrects' });
      return;
    }
    good.push({
      index,
      signalId: signalId(signal),
      kind: signal.kind,
      account: signal.account,
      occurredAt: new Date(signal.occurredAt),
      source: signal.source ?? DEFAULT_SOURCE,
      sourceId: signal.id ?? null,
      pilot: signal.pilot ?? null,
      person: signal.person === undefined ? null : normalAddress(signal.person),
      value: signal.value ?? null,
      data: renamePersons(signal.kind, signal.data ?? {}, normalAddress),
      corrects,
    });
  });
  return { good, rejected };
}

/** The signals of a checked batch to store, received at that moment. */
export function admit({ good, rejected }: Checked, receivedAt: Date): Intake {
  const prepared: PreparedSignal[] = [];
  const early: Rejection[] = [];
  const seen = new Set<string>();
  let duplicates = 0;
  for (const signal of good) {
    const lead = signal.occurredAt.getTime() - receivedAt.getTime();
    if (lead > TOLERATED_CLOCK_LEAD_MS) {
      const detail = `lies in the future (it is ${receivedAt.toISOString()} here); a signal says what has happened`;
      early.push({ index: signal.index, pointer: '/occurredAt', detail });
    } else if (seen.has(signal.signalId) && !signal.corrects) {
      duplicates++;
    } else {
      seen.add(signal.signalId);
      prepared.push(lead > 0 ? { ...signal, occurredAt: receivedAt } : signal);
    }
  }
  return { prepared, duplicates, rejected: [...rejected, ...early].sort((a, b) => a.index - b.index) };
}

/** Checks and admits a batch received at that moment. */
export function takeIn(signals: readonly unknown[], receivedAt: Date, validator: SignalValidator): Intake {
  return admit(check(signals, validator), receivedAt);
}

/** Splits into successive turns with each identity at most once, so that a correction follows the signal that it corrects. */
export function inTurns<T>(signals: readonly T[], idOf: (signal: T) => string): T[][] {
  const turns: T[][] = [];
  const taken = new Map<string, number>();
  for (const signal of signals) {
    const turn = taken.get(idOf(signal)) ?? 0;
    taken.set(idOf(signal), turn + 1);
    (turns[turn] ??= []).push(signal);
  }
  return turns;
}

/** One spelling per person: addresses are compared without case and outer blanks. */
export function normalAddress(person: string): string {
  return person.trim().toLowerCase();
}
