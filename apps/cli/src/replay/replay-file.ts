import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { DomainError } from '@app/contracts';
import {
  dateOfDay,
  dayOfDate,
  type DayWeights,
  type HealthPoint,
  type Outage,
  replayDays,
  type VersionedCard,
  type Signal,
  type SilenceModel,
  UTC,
  type Zone,
} from '@app/scoring';
import type { SignalStore } from './signal-store';

export interface ReplayRange {
  /** ISO dates, inclusive; null takes the first and the last signal's day. */
  from: string | null;
  to: string | null;
  /** Days between the lines of an account. */
  every: number;
  /** Weights of the silence risk (default: shipped) and of single days (default: all count in full). */
  silence?: SilenceModel;
  calendar?: DayWeights;
  /** Where days end; UTC by default. */
  zone?: Zone;
  /** The built-in cards by default. */
  cards?: readonly VersionedCard[];
  /** Times in which sources delivered nothing; none by default. */
  outages?: readonly Outage[];
}

export interface ReplaySummary {
  accounts: number;
  lines: number;
  from: string;
  to: string;
}

const CHUNK = 1 << 20;

/** Upper limit of UTF-8 bytes for one UTF-16 code unit. */
const MAX_BYTES_PER_UNIT = 3;

/**
 * Writes one line per account and day to `out`, ordered by account, then day. With signals on disk, writes sorted parts first and then
 * merges them by copying, so that memory does not grow with the file.
 */
export function replayToFile(store: SignalStore, range: ReplayRange, out: string): ReplaySummary {
  const { zone = UTC } = range;
  const from = range.from ?? zone.dateOf(store.firstAt);
  const to = range.to ?? zone.dateOf(store.lastAt);
  requireDays(from, to, store, zone);
  const writer = new ByteWriter(store.spilled ? `${out}.parts` : out);
  const places: { account: string; start: number; end: number }[] = [];
  let lines = 0;
  try {
    for (const part of store.parts()) {
      for (const [account, signals] of part) {
        const start = writer.position;
        lines += writeAccount(account, signals, { ...range, from, to }, writer);
        places.push({ account, start, end: writer.position });
      }
    }
  } finally {
    writer.close();
  }
  if (store.spilled) putInOrder(`${out}.parts`, places, out);
  return { accounts: places.length, lines, from, to };
}

/** Refuses a range without signals, which would write an empty file and look like success. */
function requireDays(from: string, to: string, { firstAt, lastAt }: SignalStore, zone: Zone): void {
  const [first, last] = [firstAt, lastAt].map((at) => zone.dateOf(at));
  if (to < first!) throw new DomainError('invalid', `There is nothing to compute: ${to} is before the first signal, on ${first}.`);
  if (from > to)
    throw new DomainError('invalid', `There is nothing to compute: ${from} is after the last signal, on ${last}; give --to as well.`);
}

function writeAccount(
  account: string,
  signals: readonly Signal[],
  range: ReplayRange & { from: string; to: string },
  writer: ByteWriter,
): number {
  const name = JSON.stringify(account);
  let lines = 0;
  const first = firstOnGrid(signals[0]!.occurredAt, range);
  for (const { at, health } of replayDays(signals, { ...range, from: first, explain: false })) {
    writer.write(`{"account":${name},"at":"${at}",${pointText(health)}}\n`);
    lines++;
  }
  return lines;
}

/** The first day of the common grid `from`, `from` + every, … that is not before the account's first signal. */
function firstOnGrid(firstAt: number, { from, every, zone = UTC }: { from: string; every: number; zone?: Zone }): string {
  const start = dayOfDate(from);
  const behind = Math.max(0, zone.dayOf(firstAt) - start);
  return dateOfDay(start + Math.ceil(behind / every) * every);
}

/** Written by hand, as `JSON.stringify` would: that alone took a fifth of a replay. Codes need no escapes; the numbers are finite. */
function pointText({ score, band, coverage, silence, gates }: HealthPoint): string {
  const quiet = silence ? `{"risk":${silence.risk},"days":${silence.days},"usualDays":${silence.usualDays}}` : 'null';
  const codes = gates.map(({ gate }) => `"${gate}"`).join(',');
  return `"score":${score},"band":${band === null ? 'null' : `"${band}"`},"coverage":${coverage},"silence":${quiet},"gates":[${codes}]`;
}

function putInOrder(parts: string, places: { account: string; start: number; end: number }[], out: string): void {
  const source = openSync(parts, 'r');
  const writer = new ByteWriter(out);
  try {
    places.sort((a, b) => (a.account < b.account ? -1 : 1));
    for (const { start, end } of places) {
      const bytes = Buffer.allocUnsafe(end - start);
      for (let read = 0; read < bytes.length;) read += readSync(source, bytes, read, bytes.length - read, start + read);
      writer.write(bytes.toString('utf8'));
    }
  } finally {
    closeSync(source);
    writer.close();
  }
}

/** Appends text in large chunks, and counts the bytes written. */
class ByteWriter {
  private readonly descriptor: number;
  private readonly chunk = Buffer.allocUnsafe(CHUNK);
  private waiting = 0;
  position = 0;

  constructor(path: string) {
    this.descriptor = openSync(path, 'w');
  }

  write(text: string): void {
    if (text.length * MAX_BYTES_PER_UNIT > CHUNK - this.waiting) this.flush();
    if (text.length * MAX_BYTES_PER_UNIT > CHUNK) {
      this.position += writeAll(this.descriptor, Buffer.from(text));
      return;
    }
    const bytes = this.chunk.write(text, this.waiting);
    this.waiting += bytes;
    this.position += bytes;
  }

  close(): void {
    this.flush();
    closeSync(this.descriptor);
  }

  private flush(): void {
    writeAll(this.descriptor, this.chunk.subarray(0, this.waiting));
    this.waiting = 0;
  }
}

/** A single write may take only a part of the bytes. */
function writeAll(descriptor: number, bytes: Uint8Array): number {
  for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
  return bytes.length;
}
