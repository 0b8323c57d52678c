import { Injectable } from '@nestjs/common';
import type { NightResponse, Page } from '@app/contracts';
import { readCursor, type Tx, writeCursor } from '@app/database';

type Row = Omit<NightResponse, 'dueAt' | 'startedAt' | 'endedAt'> & { dueAt: Date; startedAt: Date; endedAt: Date | null };

/** The progress of each night. */
@Injectable()
export class NightsReadModel {
  /** When the next nightly run is due: in the past while one runs, or is late. */
  async nextDue(tx: Tx): Promise<Date> {
    const [row] = await tx.query<{ at: Date }>('SELECT nightly_due_at AS at FROM vendor WHERE vendor_id = $1', [tx.vendorId]);
    return row!.at;
  }

  /** Newest first. Throws `invalid` for a cursor of another list. */
  async list(tx: Tx, { cursor, limit = 50 }: { cursor?: string; limit?: number } = {}): Promise<Page<NightResponse>> {
    const before = cursor === undefined ? null : readCursor(cursor, ['moment'])[0];
    const rows = await tx.query<Row>(
      `SELECT due_at AS "dueAt", started_at AS "startedAt", ended_at AS "endedAt", accounts, calm, computed FROM night
       WHERE vendor_id = $1 AND ($2::timestamptz IS NULL OR due_at < $2) ORDER BY due_at DESC LIMIT $3`,
      [tx.vendorId, before, limit + 1],
    );
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(({ dueAt, startedAt, endedAt, ...counts }) => ({
        dueAt: dueAt.toISOString(),
        startedAt: startedAt.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
        ...counts,
      })),
      nextCursor: rows.length > limit && last ? writeCursor([last.dueAt.toISOString()]) : null,
    };
  }
}
