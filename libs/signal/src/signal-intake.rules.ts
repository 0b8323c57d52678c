import type { IngestResponse } from '@app/contracts';
import { type RawSignal, type SignalKind, validateSignal } from '@app/scoring';
import { DEFAULT_SOURCE, signalId } from './signal-identity.rules';

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
  /** Replaces the signal of that identity, if there is one. */
  corrects: boolean;
}

export interface Intake {
  /** As they were sent. An identity comes again only where it corrects. */
  prepared: PreparedSignal[];
  /** Signals whose identity came earlier in the same batch, and that do not correct it. */
  duplicates: number;
  rejected: Rejection[];
}

/** A source's clock may be this far ahead of ours; such a signal is stored with the time of its receipt. */
export const TOLERATED_CLOCK_LEAD_MS = 10 * 60_000;

const KEY = /^[A-Za-z0-9][A-Za-z0-9._@:-]{0,119}$/;

/** What a batch calls its accounts, each once, before it is known which of its signals are good. */
export function accountsNamedIn(signals: readonly unknown[]): string[] {
  const names = new Set<string>();
  for (const signal of signals) {
    const name = (signal as Partial<RawSignal> | null)?.account;
    if (typeof name === 'string' && KEY.test(name)) names.add(name);
  }
  return [...names];
}

/** A wrong signal names its first mistake only; the next appears when that is mended. Never throws for what was sent. */
export function takeIn(signals: readonly unknown[], receivedAt: Date): Intake {
  const prepared: PreparedSignal[] = [];
  const rejected: Rejection[] = [];
  const seen = new Set<string>();
  let duplicates = 0;
  signals.forEach((raw, index) => {
    const problem = validateSignal(raw)[0];
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
    const lead = Date.parse(signal.occurredAt) - receivedAt.getTime();
    if (lead > TOLERATED_CLOCK_LEAD_MS) {
      rejected.push({
        index,
        pointer: '/occurredAt',
        detail: `lies in the future (it is ${receivedAt.toISOString()} here); a signal says what has happened`,
      });
      return;
    }
    const id = signalId(signal);
    if (seen.has(id) && !corrects) {
      duplicates++;
      return;
    }
    seen.add(id);
    prepared.push({
      index,
      signalId: id,
      kind: signal.kind,
      account: signal.account,
      occurredAt: lead > 0 ? receivedAt : new Date(signal.occurredAt),
      source: signal.source ?? DEFAULT_SOURCE,
      sourceId: signal.id ?? null,
      pilot: signal.pilot ?? null,
      person: signal.person === undefined ? null : normalAddress(signal.person),
      value: signal.value ?? null,
      data: normalData(signal.data),
      corrects,
    });
  });
  return { prepared, duplicates, rejected };
}

/** Splits into turns, one after the other: in each an identity comes at most once, so that a correction follows what it corrects. */
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

/** One spelling for one person: addresses are compared without case and outer blanks. */
export function normalAddress(person: string): string {
  return person.trim().toLowerCase();
}

function normalData(data: Record<string, unknown> = {}): Record<string, unknown> {
  return Array.isArray(data.attendees) ? { ...data, attendees: data.attendees.map((person) => normalAddress(String(person))) } : data;
}
