import { Injectable } from '@nestjs/common';
import type { FailedUpdate, FailedUpdatePage } from '@app/contracts';
import { readCursor, type Tx, writeCursor, wrongCursor } from '@app/database';
import { withoutData } from './failed-update.rules';

type Row = Omit<FailedUpdate, 'createdAt' | 'failedAt'> & { createdAt: Date; failedAt: Date };

/** Reads the outbox rows of a vendor that failed for good. */
@Injectable()
export class FailedUpdateReadModel {
  /** Latest first. Throws `invalid` for a cursor of another list. `limit` 1–200. */
  async list(tx: Tx, { cursor, limit = 50 }: { cursor?: string; limit?: number } = {}): Promise<FailedUpdatePage> {
    const [failedAt, id] = cursor === undefined ? [null, null] : readCursor(cursor, ['moment', 'text']);
    if (id !== null && !/^\d{1,15}$/.test(id)) throw wrongCursor();
    const [rows, [all]] = await Promise.all([
      tx.query<Row>(
        `SELECT o.outbox_id AS id, o.event, o.listener, a.key AS account, o.created_at AS "createdAt", o.failed_at AS "failedAt", o.attempts,
           coalesce(o.error, '') AS error
         FROM outbox o LEFT JOIN account a ON a.vendor_id = o.vendor_id AND a.account_id = o.account_id
         WHERE o.vendor_id = $1 AND o.failed_at IS NOT NULL
           AND ($2::timestamptz IS NULL OR (o.failed_at, o.outbox_id) < ($2::timestamptz, $3::bigint))
         ORDER BY o.failed_at DESC, o.outbox_id DESC LIMIT $4`,
        [tx.vendorId, failedAt, id, limit + 1],
      ),
      tx.query<{ total: number; since: Date | null }>(
        'SELECT count(*) AS total, min(failed_at) AS since FROM outbox WHERE vendor_id = $1 AND failed_at IS NOT NULL',
        [tx.vendorId],
      ),
    ]);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map((row) => ({
        ...row,
        createdAt: row.createdAt.toISOString(),
        failedAt: row.failedAt.toISOString(),
        error: withoutData(row.error),
      })),
      nextCursor: rows.length > limit && last ? writeCursor([last.failedAt.toISOString(), String(last.id)]) : null,
      total: all!.total,
      since: all!.since?.toISOString() ?? null,
    };
  }
}
