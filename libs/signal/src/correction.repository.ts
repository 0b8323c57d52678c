import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/database';
import type { SignalRow } from './signal.repository';

/** The outcome of correcting a known signal, with its kind and moment before. */
export interface Correction {
  signalId: string;
  accountId: string;
  outcome: 'corrected' | 'same' | 'other-account';
  wasKind: string;
  wasAt: Date;
}

/** A deleted signal. */
export interface Deletion {
  accountId: string;
  wasKind: string;
  wasAt: Date;
}

/** First key of the advisory locks that keep inserts and deletions of one vendor apart. */
const DELETIONS = 4_620_117;

/** Changes signals through the database's functions, each of which keeps the old state as a revision. */
@Injectable()
export class CorrectionRepository {
  /**
   * Blocks deletions of the vendor until the transaction ends. An insert that waited for a row being deleted would otherwise restore the
   * signal, because it looked for revisions before.
   */
  holdOffDeletions(tx: Tx): void {
    tx.send('SELECT pg_advisory_xact_lock_shared($1, hashtext($2))', [DELETIONS, tx.vendorId]);
  }

  /** Replaces known signals and restores deleted ones; returns nothing for unknown ones. Each identity at most once a call. */
  async correct(tx: Tx, rows: readonly SignalRow[]): Promise<Correction[]> {
    if (rows.length === 0) return [];
    return tx.query(
      `SELECT replace(signal_id::text, '-', '') AS "signalId", account_id AS "accountId", outcome, was_kind AS "wasKind", was_at AS "wasAt"
       FROM correct_signals($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        rows.map((row) => row.signalId),
        rows.map((row) => row.accountId),
        rows.map((row) => row.kind),
        rows.map((row) => row.occurredAt.toISOString()),
        rows.map((row) => row.receivedAt.toISOString()),
        rows.map((row) => row.pilot),
        rows.map((row) => row.personId),
        rows.map((row) => row.value),
        rows.map((row) => JSON.stringify(row.data)),
      ],
    );
  }

  /** Deletes a signal; undefined when there is none. Waits for inserts of the vendor that are running. */
  async delete(tx: Tx, signalId: string): Promise<Deletion | undefined> {
    await tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [DELETIONS, tx.vendorId]);
    const [was] = await tx.query<Deletion>(
      `SELECT account_id AS "accountId", was_kind AS "wasKind", was_at AS "wasAt" FROM delete_signal($1)`,
      [signalId],
    );
    return was;
  }

  /** The signal's account; undefined when the signal is not in the ledger. */
  async accountOf(tx: Tx, signalId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ accountId: string }>(
      'SELECT account_id AS "accountId" FROM signal WHERE vendor_id = $1 AND signal_id = $2',
      [tx.vendorId, signalId],
    );
    return row?.accountId;
  }
}
