import { createHash } from 'node:crypto';
import { mkdtempSync, openSync, readFileSync, rmSync, writeSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareSignals, dayOf, DEFAULT_SOURCE, type Feed, type Signal, TOPIC_OF_KIND } from '@app/scoring';

const PARTITIONS = 256;
const SPILL_BUFFER = 1 << 16;

/** A signal as in the file; a correction replaces the version before it. */
interface Entry {
  signal: Signal;
  corrects: boolean;
}

interface Partition {
  descriptor: number;
  path: string;
  buffer: string[];
  buffered: number;
}

/**
 * All signals of a file by account: in memory while they are few, in 256 files of a temporary folder when they are many, so that ten
 * million need no more memory than one file's.
 */
export class SignalStore {
  private readonly inMemory = new Map<string, Entry[]>();
  private partitions: Partition[] | undefined;
  private folder: string | undefined;
  private kept = 0;
  private readonly delivered = new Map<string, { source: string; topic: string; days: Set<number> }>();
  firstAt = Infinity;
  lastAt = -Infinity;

  /** @param keepInMemory number of signals above which all of them go to disk */
  constructor(private readonly keepInMemory = 400_000) {}

  get spilled(): boolean {
    return this.partitions !== undefined;
  }

  add(account: string, signal: Signal, corrects = false): void {
    this.firstAt = Math.min(this.firstAt, signal.occurredAt);
    this.lastAt = Math.max(this.lastAt, signal.occurredAt);
    this.noteDelivery(signal);
    if (this.partitions) {
      this.spill(account, { signal, corrects });
      return;
    }
    const known = this.inMemory.get(account);
    if (known) known.push({ signal, corrects });
    else this.inMemory.set(account, [{ signal, corrects }]);
    if (++this.kept > this.keepInMemory) this.startSpilling();
  }

  /** The days on which each source delivered. */
  feeds(): Feed[] {
    return [...this.delivered.values()].map(({ source, topic, days }) => ({ source, topic, days: [...days].sort((a, b) => a - b) }));
  }

  /** The accounts part by part, sorted within a part, with deduplicated signals in fold order. In memory there is one part. */
  *parts(): Generator<[account: string, signals: Signal[]][]> {
    if (!this.partitions) {
      yield inOrder(this.inMemory);
      return;
    }
    for (const partition of this.partitions) {
      this.flush(partition);
      const accounts = new Map<string, Entry[]>();
      for (const line of readFileSync(partition.path, 'utf8').split('\n')) {
        if (line === '') continue;
        const [account, signal, corrects = false] = JSON.parse(line) as [string, Signal, boolean?];
        const known = accounts.get(account);
        if (known) known.push({ signal, corrects });
        else accounts.set(account, [{ signal, corrects }]);
      }
      yield inOrder(accounts);
    }
  }

  /** The same, one account at a time. */
  *accounts(): Generator<[account: string, signals: Signal[]]> {
    for (const part of this.parts()) yield* part;
  }

  /** Deletes the temporary files. */
  close(): void {
    for (const partition of this.partitions ?? []) closeSync(partition.descriptor);
    if (this.folder) rmSync(this.folder, { recursive: true, force: true });
    this.partitions = undefined;
    this.folder = undefined;
  }

  private noteDelivery({ kind, occurredAt, source = DEFAULT_SOURCE }: Signal): void {
    const topic = TOPIC_OF_KIND[kind];
    const key = `${topic} ${source}`;
    let known = this.delivered.get(key);
    if (!known) this.delivered.set(key, (known = { source, topic, days: new Set() }));
    known.days.add(dayOf(occurredAt));
  }

  private startSpilling(): void {
    const folder = mkdtempSync(join(tmpdir(), 'afterpilot-replay-'));
    this.folder = folder;
    this.partitions = Array.from({ length: PARTITIONS }, (_, index) => {
      const path = join(folder, `${index}.ndjson`);
      return { path, descriptor: openSync(path, 'w'), buffer: [], buffered: 0 };
    });
    for (const [account, entries] of this.inMemory) for (const entry of entries) this.spill(account, entry);
    this.inMemory.clear();
  }

  private spill(account: string, { signal, corrects }: Entry): void {
    const partition = this.partitions![createHash('md5').update(account).digest()[0]!]!;
    const line = JSON.stringify(corrects ? [account, signal, true] : [account, signal]);
    partition.buffer.push(line);
    partition.buffered += line.length;
    if (partition.buffered > SPILL_BUFFER) this.flush(partition);
  }

  private flush(partition: Partition): void {
    if (partition.buffer.length === 0) return;
    writeSync(partition.descriptor, `${partition.buffer.join('\n')}\n`);
    partition.buffer = [];
    partition.buffered = 0;
  }
}

/** Among signals of one identity the last correction counts, or else the first version, as in the ledger. */
function inOrder(accounts: Map<string, Entry[]>): [string, Signal[]][] {
  return [...accounts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([account, entries]) => {
      const held = new Map<string, Signal>();
      for (const { signal, corrects } of entries) if (corrects || !held.has(signal.signalId)) held.set(signal.signalId, signal);
      return [account, [...held.values()].sort(compareSignals)];
    });
}
