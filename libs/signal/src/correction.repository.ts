import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/database';
import type { SignalRow } from './signal.repository';

/** What came of correcting a known signal, and what it was before. */
export interface Correction {
  signalId: string;
  accountId: string;
  outcome: 'corrected' | 'same' | 'other-account';
  wasKind: string;
  wasAt: Date;
}

/** What a signal that is gone was. */
export interface Deletion {
  accountId: string;
  wasKind: string;
  wasAt: Date;
}

/** Numbers of our advisory locks' kinds: an insert and a deletion of the same vendor do not overlap. */
const DELETIONS = 4_620_117;

/** Changes to the ledger. The database's own functions make them: each keeps what stood there as a revision. */
@Injectable()
export class CorrectionRepository {
  /**
   * Until the transaction ends no deletion of the vendor begins. An insert that waits for the row of one would otherwise bring the
   * deleted signal back, because it looked for revisions before.
   */
  holdOffDeletions(tx: Tx): void {
    tx.send('SELECT pg_advisory_xact_lock_shared($1, hashtext($2))', [DELETIONS, tx.vendorId]);
  }

  /** Replaces what is known, and brings back what was deleted; answers nothing for what was never there. Each identity at most once. */
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

  /** Takes a signal out of the ledger; undefined when there is none. Waits for what is being taken in. */
  async delete(tx: Tx, signalId: string): Promise<Deletion | undefined> {
    await tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [DELETIONS, tx.vendorId]);
    const [was] = await tx.query<Deletion>(
      `SELECT account_id AS "accountId", was_kind AS "wasKind", was_at AS "wasAt" FROM delete_signal($1)`,
      [signalId],
    );
    return was;
  }

  /** Whose signal it is; undefined when it is not in the ledger. */
  async accountOf(tx: Tx, signalId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ accountId: string }>(
      'SELECT account_id AS "accountId" FROM signal WHERE vendor_id = $1 AND signal_id = $2',
      [tx.vendorId, signalId],
    );
    return row?.accountId;
  }
}
