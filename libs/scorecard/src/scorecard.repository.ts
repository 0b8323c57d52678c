import { Injectable } from '@nestjs/common';
import type { ScorecardState } from '@app/contracts';
import { idOrNull, ScorecardEntity, ScorecardVersionEntity, type Tx } from '@app/database';
import type { CardSet } from '@app/scoring';
import { IsNull, Not } from 'typeorm';

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

// Uses SQL, because a scorecard is read with the numbers of its versions.
const COLUMNS = `s.scorecard_id AS "scorecardId", s.key, s.name, s.revision,
  (SELECT max(version) FROM scorecard_version v WHERE v.vendor_id = s.vendor_id AND v.scorecard_id = s.scorecard_id
     AND v.published_at IS NOT NULL) AS version,
  (SELECT version FROM scorecard_version v WHERE v.vendor_id = s.vendor_id AND v.scorecard_id = s.scorecard_id AND v.state = 'draft') AS draft,
  EXISTS (SELECT 1 FROM scorecard_version v WHERE v.vendor_id = s.vendor_id AND v.scorecard_id = s.scorecard_id
     AND v.state = 'published') AS "inForce"`;
const WITHOUT_CONTENT = ['version', 'state', 'author', 'note', 'createdAt', 'updatedAt', 'publishedAt'] as const;

/** The scorecards that a vendor created or changed, and their versions. */
@Injectable()
export class ScorecardRepository {
  async all(tx: Tx): Promise<ScorecardRow[]> {
    return tx.query(`SELECT ${COLUMNS} FROM scorecard s WHERE s.vendor_id = $1 ORDER BY s.created_at, s.key`, [tx.vendorId]);
  }

  /** Finds a scorecard by key or id. `lock` keeps others from changing it until the transaction ends. */
  async find(tx: Tx, keyOrId: string, { lock = false } = {}): Promise<ScorecardRow | undefined> {
    const named = [tx.vendorId, keyOrId, idOrNull(keyOrId)];
    if (lock) tx.send('SELECT 1 FROM scorecard s WHERE s.vendor_id = $1 AND (s.key = $2 OR s.scorecard_id = $3) FOR UPDATE', named);
    const [row] = await tx.query<ScorecardRow>(
      `SELECT ${COLUMNS} FROM scorecard s WHERE s.vendor_id = $1 AND (s.key = $2 OR s.scorecard_id = $3) ORDER BY s.key = $2 DESC LIMIT 1`,
      named,
    );
    return row;
  }

  /** True if a stored version is published; otherwise the built-in one is current. */
  isAnyPublished(tx: Tx): Promise<boolean> {
    return tx.repository(ScorecardVersionEntity).exists({ state: 'published' });
  }

  /** False when the key is taken. */
  insert(tx: Tx, scorecardId: string, key: string, name: string): Promise<boolean> {
    return tx.repository(ScorecardEntity).insertIfAbsent({ scorecardId, key, name });
  }

  /** Newest first, without their content. */
  versions(tx: Tx, scorecardId: string): Promise<VersionRow[]> {
    return tx.repository(ScorecardVersionEntity).select(WITHOUT_CONTENT, { scorecardId }, { order: { version: 'DESC' } });
  }

  async version(tx: Tx, scorecardId: string, version: number): Promise<(VersionRow & { content: CardSet }) | undefined> {
    const found = await tx.repository(ScorecardVersionEntity).findOne({ scorecardId, version });
    return found && { ...found, content: found.content as CardSet };
  }

  /** Writes the draft with this number, new or existing, and increments the revision. The scorecard must be locked, or new. */
  async writeDraft(
    tx: Tx,
    scorecardId: string,
    { version, content, author, note }: { version: number; content: CardSet; author: string; note: string | null },
  ): Promise<void> {
    const versions = tx.repository(ScorecardVersionEntity);
    const updated = await versions.update({ scorecardId, version }, { content, author, note, updatedAt: await tx.now() });
    if (updated === 0) await versions.insert({ scorecardId, version, state: 'draft', content, author, note });
    await this.countRevision(tx, scorecardId);
  }

  async dropDraft(tx: Tx, scorecardId: string): Promise<void> {
    await tx.repository(ScorecardVersionEntity).delete({ scorecardId, state: 'draft' });
    await this.countRevision(tx, scorecardId);
  }

  /** Locks the vendor, so that one version is published at a time. */
  async lockPublished(tx: Tx): Promise<void> {
    await tx.query('SELECT 1 FROM vendor WHERE vendor_id = $1 FOR UPDATE', [tx.vendorId]);
  }

  /** Publishes the draft in place of the published version, with a later time than all earlier publications. */
  async publish(tx: Tx, scorecardId: string, version: number, note: string | null): Promise<void> {
    const versions = tx.repository(ScorecardVersionEntity);
    await versions.update({ state: 'published' }, { state: 'superseded' });
    const [last] = await versions.select(['publishedAt'], { publishedAt: Not(IsNull()) }, { order: { publishedAt: 'DESC' }, take: 1 });
    const now = await tx.now();
    const publishedAt = new Date(Math.max(now.getTime(), (last?.publishedAt?.getTime() ?? 0) + 1));
    await versions.update({ scorecardId, version }, { state: 'published', updatedAt: now, publishedAt, ...(note !== null && { note }) });
    await this.countRevision(tx, scorecardId);
  }

  private async countRevision(tx: Tx, scorecardId: string): Promise<void> {
    await tx.repository(ScorecardEntity).increment({ scorecardId }, 'revision', 1);
  }
}
