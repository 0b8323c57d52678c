import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/contracts';
import type { Tx } from '@app/database';
import type { Health } from '@app/scoring';

export interface Subject {
  name: string;
  csm: string | null;
  weekend: number[] | null;
  timeZone: string;
  health: Health | null;
}

export interface HandedOverPilot {
  key: string;
  name: string;
  handedOverAt: Date;
  assumed: boolean;
}

/** The account that a playbook is about. */
@Injectable()
export class PlaybookSubjectRepository {
  /** Locks the account as a recompute does, so that neither sees the other's unfinished work. */
  async lock(tx: Tx, accountId: string): Promise<Subject> {
    const locked = await tx.query<{ health: Health | null }>(
      'SELECT breakdown AS health FROM health WHERE vendor_id = $1 AND account_id = $2 FOR UPDATE',
      [tx.vendorId, accountId],
    );
    if (!locked[0]) throw new DomainError('not-found', 'There is no such account.');
    const [account] = await tx.query<Omit<Subject, 'health'>>(
      `SELECT a.name, a.csm, a.weekend, v.time_zone AS "timeZone" FROM account a JOIN vendor v ON v.vendor_id = a.vendor_id
       WHERE a.vendor_id = $1 AND a.account_id = $2`,
      [tx.vendorId, accountId],
    );
    return { ...account!, health: locked[0].health };
  }

  /** True while signals are waiting that the stored health does not include. */
  async isHealthBehind(tx: Tx, accountId: string): Promise<boolean> {
    const waiting = await tx.query(
      `SELECT 1 FROM outbox WHERE vendor_id = $1 AND account_id = $2 AND listener = 'recompute' AND failed_at IS NULL LIMIT 1`,
      [tx.vendorId, accountId],
    );
    return waiting.length > 0;
  }

  async handedOverPilots(tx: Tx, accountId: string): Promise<HandedOverPilot[]> {
    return tx.query(
      `SELECT key, name, handed_over_at AS "handedOverAt", handover_assumed AS assumed FROM pilot
       WHERE vendor_id = $1 AND account_id = $2 AND handed_over_at IS NOT NULL ORDER BY key`,
      [tx.vendorId, accountId],
    );
  }
}
