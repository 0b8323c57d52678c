import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Batcher, CredentialEntity, Database, type Tx } from '@app/database';
import type { Vendor } from './principal';

export type CredentialKind = 'api-key' | 'login' | 'session';

export interface Credential {
  vendor: Vendor;
  kind: CredentialKind;
  /** The id of the API key or member. */
  refId: string;
  expiresAt: Date | null;
}

interface Row {
  hash: Buffer;
  vendorId: string;
  key: string;
  name: string;
  demo: boolean;
  refId: string;
  expiresAt: Date | null;
}

/** Hashed secrets, and the vendor of each: read before a request's vendor is known. */
@Injectable()
export class CredentialRepository {
  private readonly lookUps = new Batcher<Buffer, Credential | undefined>(
    (kind, hashes) => this.findAll(kind as CredentialKind, hashes),
    100,
  );

  constructor(private readonly database: Database) {}

  /**
   * The credential with this hash; undefined when there is none or it has expired at `now`. Read from the database each time, so that a
   * revoked one is refused at once; requests that come at the same time share a query.
   */
  async find(hash: Buffer, kind: CredentialKind, now: Date): Promise<Credential | undefined> {
    const found = await this.lookUps.add(kind, hash);
    return found?.expiresAt && found.expiresAt <= now ? undefined : found;
  }

  /** SQL outside a vendor's transaction: this is how a request's vendor becomes known. */
  private async findAll(kind: CredentialKind, hashes: readonly Buffer[]): Promise<(Credential | undefined)[]> {
    const rows = await this.database.directory<Row>(
      `SELECT c.hash, v.vendor_id AS "vendorId", v.key, v.name, v.demo, c.ref_id AS "refId", c.expires_at AS "expiresAt"
       FROM credential c JOIN vendor v ON v.vendor_id = c.vendor_id
       WHERE c.hash = ANY($1) AND c.kind = $2`,
      [hashes, kind],
    );
    const found = new Map(
      rows.map(({ hash, vendorId, key, name, demo, refId, expiresAt }) => [
        hash.toString('hex'),
        { vendor: { vendorId, key, name, demo }, kind, refId, expiresAt },
      ]),
    );
    return hashes.map((hash) => found.get(hash.toString('hex')));
  }

  /** False when the hash is taken: the secret is in use, or another member has the e-mail. */
  async add(tx: Tx, hash: Buffer, kind: CredentialKind, refId: string, expiresAt: Date | null = null): Promise<boolean> {
    return tx.repository(CredentialEntity).insertIfAbsent({ hash, kind, refId, expiresAt });
  }

  async extend(tx: Tx, hash: Buffer, expiresAt: Date): Promise<void> {
    await tx.repository(CredentialEntity).update({ hash }, { expiresAt });
  }

  /** SQL outside a vendor's transaction: a log-out sends only the secret. */
  async remove(hash: Buffer, kind: CredentialKind): Promise<void> {
    await this.database.directory('DELETE FROM credential WHERE hash = $1 AND kind = $2', [hash, kind]);
  }

  async removeOf(tx: Tx, kind: CredentialKind, refId: string): Promise<void> {
    await tx.repository(CredentialEntity).delete({ kind, refId });
  }

  async removeExpired(tx: Tx, now: Date): Promise<void> {
    await tx.repository(CredentialEntity).delete({ kind: 'session', expiresAt: LessThanOrEqual(now) });
  }
}
