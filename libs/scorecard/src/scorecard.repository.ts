import { Injectable } from '@nestjs/common';
import { idOrNull, type Tx } from '@app/database';
import type { ScorecardState } from '@app/contracts';
import type { CardSet } from '@app/scoring';

export interface ScorecardRow {
  scorecardId: string;
  key: string;
  name: string;
  revision: number;
  version: number | null;
  draft: number | null;
  inForce: boolean;
}

export interface VersionRow {
  version: number;
  state: ScorecardState;
  author: string | null;
  note: string | null;
  createdAt: Date | null;
  updatedAt: Date | null;
  publishedAt: Date | null;
}

const COLUMNS = `s.scorecard_id AS "scorecardId", s.key, s.name, s.revision,
  (SELECT max(version) FROM scorecard_version v WHERE v.vendor_id = s.vendor_id AND v.scorecard_id = s.scorecard_id
     AND v.published_at IS NOT NULL) AS version,
  (SELECT version FROM scorecard_version v WHERE v.vendor_id = s.vendor_id AND v.scorecard_id = s.scorecard_id AND v.state = 'draft') AS draft,
  EXISTS (SELECT 1 FROM scorecard_version v WHERE v.vendor_id = s.vendor_id AND v.scorecard_id = s.scorecard_id
     AND v.state = 'published') AS "inForce"`;
const VERSION_COLUMNS = `version, state, author, note, created_at AS "createdAt", updated_at AS "updatedAt", published_at AS "publishedAt"`;

/** Scorecards as their rows: those that a vendor has made or changed. */
@Injectable()
export class ScorecardRepository {
  async all(tx: Tx): Promise<ScorecardRow[]> {
    return tx.query(`SELECT ${COLUMNS} FROM scorecard s WHERE s.vendor_id = $1 ORDER BY s.created_at, s.key`, [tx.vendorId]);
  }

  /** By key, or else by id. `lock` keeps others from changing it until the transaction ends. */
  async find(tx: Tx, keyOrId: string, { lock = false } = {}): Promise<ScorecardRow | undefined> {
    if (lock) {
      await tx.query('SELECT 1 FROM scorecard s WHERE s.vendor_id = $1 AND (s.key = $2 OR s.scorecard_id = $3) FOR UPDATE', [
        tx.vendorId,
        keyOrId,
        idOrNull(keyOrId),
      ]);
    }
    const [row] = await tx.query<ScorecardRow>(
      `SELECT ${COLUMNS} FROM scorecard s WHERE s.vendor_id = $1 AND (s.key = $2 OR s.scorecard_id = $3) ORDER BY s.key = $2 DESC LIMIT 1`,
      [tx.vendorId, keyOrId, idOrNull(keyOrId)],
    );
    return row;
  }

  /** Whether any version of any scorecard is in force; else what is built in is. */
  async isAnyPublished(tx: Tx): Promise<boolean> {
    const rows = await tx.query(`SELECT 1 FROM scorecard_version WHERE vendor_id = $1 AND state = 'published'`, [tx.vendorId]);
    return rows.length > 0;
  }

  /** Makes it unless its key is taken; answers whether it did. */
  async insert(tx: Tx, scorecardId: string, key: string, name: string): Promise<boolean> {
    const made = await tx.query(
      'INSERT INTO scorecard (vendor_id, scorecard_id, key, name) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING 1',
      [tx.vendorId, scorecardId, key, name],
    );
    return made.length > 0;
  }

  /** Newest first, without what they hold. */
  async versions(tx: Tx, scorecardId: string): Promise<VersionRow[]> {
    return tx.query(`SELECT ${VERSION_COLUMNS} FROM scorecard_version WHERE vendor_id = $1 AND scorecard_id = $2 ORDER BY version DESC`, [
      tx.vendorId,
      scorecardId,
    ]);
  }

  async version(tx: Tx, scorecardId: string, version: number): Promise<(VersionRow & { content: CardSet }) | undefined> {
    const [row] = await tx.query<VersionRow & { content: CardSet }>(
      `SELECT ${VERSION_COLUMNS}, content FROM scorecard_version WHERE vendor_id = $1 AND scorecard_id = $2 AND version = $3`,
      [tx.vendorId, scorecardId, version],
    );
    return row;
  }

  /** Writes the draft of this number, new or known, and counts the revision. */
  async writeDraft(
    tx: Tx,
    scorecardId: string,
    { version, content, author, note }: { version: number; content: CardSet; author: string; note: string | null },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO scorecard_version (vendor_id, scorecard_id, version, state, content, author, note)
       VALUES ($1, $2, $3, 'draft', $4, $5, $6)
       ON CONFLICT (vendor_id, scorecard_id, version) DO UPDATE
         SET content = excluded.content, author = excluded.author, note = excluded.note, updated_at = now()`,
      [tx.vendorId, scorecardId, version, JSON.stringify(content), author, note],
    );
    await this.count(tx, scorecardId);
  }

  async dropDraft(tx: Tx, scorecardId: string): Promise<void> {
    await tx.query(`DELETE FROM scorecard_version WHERE vendor_id = $1 AND scorecard_id = $2 AND state = 'draft'`, [
      tx.vendorId,
      scorecardId,
    ]);
    await this.count(tx, scorecardId);
  }

  /** Locks what is in force: one version is published at a time. */
  async lockInForce(tx: Tx): Promise<void> {
    await tx.query('SELECT 1 FROM vendor WHERE vendor_id = $1 FOR UPDATE', [tx.vendorId]);
  }

  /** Puts the draft in force in place of what was, later than everything that was ever published. */
  async publish(tx: Tx, scorecardId: string, version: number, note: string | null): Promise<void> {
    await tx.query(`UPDATE scorecard_version SET state = 'superseded' WHERE vendor_id = $1 AND state = 'published'`, [tx.vendorId]);
    await tx.query(
      `UPDATE scorecard_version SET state = 'published', note = coalesce($4, note), updated_at = now(),
         published_at = greatest(clock_timestamp(), (SELECT max(published_at) + interval '1 ms' FROM scorecard_version WHERE vendor_id = $1))
       WHERE vendor_id = $1 AND scorecard_id = $2 AND version = $3`,
      [tx.vendorId, scorecardId, version, note],
    );
    await this.count(tx, scorecardId);
  }

  private async count(tx: Tx, scorecardId: string): Promise<void> {
    await tx.query('UPDATE scorecard SET revision = revision + 1 WHERE vendor_id = $1 AND scorecard_id = $2', [tx.vendorId, scorecardId]);
  }
}
