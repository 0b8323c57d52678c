import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/database';

export interface ApiKey {
  apiKeyId: string;
  name: string;
  /** The first characters of the key, for people to tell keys apart. */
  prefix: string;
  createdAt: Date;
  revokedAt: Date | null;
}

const COLUMNS = 'api_key_id AS "apiKeyId", name, prefix, created_at AS "createdAt", revoked_at AS "revokedAt"';

@Injectable()
export class ApiKeyRepository {
  async add(tx: Tx, apiKeyId: string, name: string, prefix: string): Promise<ApiKey> {
    const [row] = await tx.query<ApiKey>(
      `INSERT INTO api_key (vendor_id, api_key_id, name, prefix) VALUES ($1, $2, $3, $4) RETURNING ${COLUMNS}`,
      [tx.vendorId, apiKeyId, name, prefix],
    );
    return row!;
  }

  /** Newest first; `after` is the id of the last one already seen. */
  async list(tx: Tx, { after, limit }: { after?: string; limit: number }): Promise<ApiKey[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM api_key WHERE vendor_id = $1 AND ($2::uuid IS NULL OR api_key_id < $2) ORDER BY api_key_id DESC LIMIT $3`,
      [tx.vendorId, after ?? null, limit],
    );
  }

  /** The key with `revokedAt` set, or undefined when there is no such key. */
  async revoke(tx: Tx, apiKeyId: string): Promise<ApiKey | undefined> {
    const [row] = await tx.query<ApiKey>(
      `UPDATE api_key SET revoked_at = coalesce(revoked_at, clock_timestamp()) WHERE vendor_id = $1 AND api_key_id = $2 RETURNING ${COLUMNS}`,
      [tx.vendorId, apiKeyId],
    );
    return row;
  }
}
