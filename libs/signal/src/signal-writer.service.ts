import { Injectable } from '@nestjs/common';
import { emitForVendor, type Tx } from '@app/database';
import { CorrectionRepository } from './correction.repository';
import { DirectoryRepository } from './directory.repository';
import { newFeedDays } from './feeds/feed-days.rules';
import { FeedRepository } from './feeds/feed.repository';
import { type FeedDay, WrittenDays } from './feeds/written-days';
import { laneOf, type LedgerChange } from './ledger-events';
import { inTurns, type Rejection } from './signal-intake.rules';
import { SignalRepository, type SignalRow } from './signal.repository';

/** A row to store; `index` is its place in the batch. */
export interface ResolvedSignal {
  index: number;
  corrects: boolean;
  row: SignalRow;
}

export interface Written {
  /** Places in the batch. */
  inserted: Set<number>;
  corrected: Set<number>;
  changes: LedgerChange[];
  rejected: Rejection[];
  feedDays: FeedDay[];
}

/** While a history is imported, its gaps close one after the other. */
const IMPORT_DELAY_MS = 10_000;

/** Writes signals into the ledger, and the days on which their sources delivered. */
@Injectable()
export class SignalWriter {
  private readonly writtenDays = new WrittenDays();

  constructor(
    private readonly signals: SignalRepository,
    private readonly directory: DirectoryRepository,
    private readonly corrections: CorrectionRepository,
    private readonly feeds: FeedRepository,
  ) {}

  /** Call it with the feed days of `write` once they are committed: then they are not written again. */
  remember(vendorId: string, feedDays: readonly FeedDay[]): void {
    this.writtenDays.add(vendorId, feedDays);
  }

  /** Stores new signals and replaces corrected ones, in turns where an identity comes more than once. */
  async write(tx: Tx, resolved: readonly ResolvedSignal[]): Promise<Written> {
    const written: Written = {
      inserted: new Set(),
      corrected: new Set(),
      changes: [],
      rejected: [],
      feedDays: [],
    };
    const changed: SignalRow[] = [];
    this.corrections.holdOffDeletions(tx);
    for (const turn of inTurns(resolved, ({ row }) => row.signalId)) {
      const stored = await this.signals.insertMissing(
        tx,
        turn.map(({ row }) => row),
      );
      written.changes.push(...stored);
      const isNew = new Set(stored.map(({ signalId }) => signalId));
      for (const { row, index } of turn) {
        if (!isNew.has(row.signalId)) continue;
        written.inserted.add(index);
        changed.push(row);
      }
      await this.correct(
        tx,
        turn.filter(({ row, corrects }) => corrects && !isNew.has(row.signalId)),
        written,
      );
    }
    for (const { row, index } of resolved) if (written.corrected.has(index)) changed.push(row);
    written.feedDays = await this.writeFeedDays(tx, changed);
    return written;
  }

  /** Returns the days that were written. After all signals, so that a batch that waits for a day holds none that others wait for. */
  private async writeFeedDays(tx: Tx, rows: readonly SignalRow[]): Promise<FeedDay[]> {
    const days = newFeedDays(tx.vendorId, rows, this.writtenDays);
    const added = await this.feeds.add(tx, days);
    const lane = laneOf(rows.length);
    if (added > 0) emitForVendor(tx, 'feeds.changed', {}, { lane, delayMs: lane === 'backfill' ? IMPORT_DELAY_MS : 0 });
    return days;
  }

  private async correct(tx: Tx, resolved: readonly ResolvedSignal[], written: Written): Promise<void> {
    if (resolved.length === 0) return;
    const sent = new Map(resolved.map((each) => [each.row.signalId, each]));
    const corrections = await this.corrections.correct(
      tx,
      resolved.map(({ row }) => row),
    );
    const elsewhere = corrections.filter(({ outcome }) => outcome === 'other-account');
    const keys = await this.directory.accountKeys(
      tx,
      elsewhere.map(({ accountId }) => accountId),
    );
    for (const { signalId, accountId, outcome, wasKind, wasAt } of corrections) {
      const { row, index } = sent.get(signalId)!;
      if (outcome === 'other-account') {
        const detail = `the signal belongs to ${keys.get(accountId)!}; a correction does not move it to another account`;
        written.rejected.push({ index, pointer: '/account', detail });
      }
      if (outcome !== 'corrected') continue;
      written.corrected.add(index);
      written.changes.push(
        { accountId, kind: wasKind, occurredAt: wasAt, corrected: true },
        {
          accountId,
          kind: row.kind,
          occurredAt: row.occurredAt,
          corrected: true,
        },
      );
    }
  }
}
