import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { ApiKeyEntity, type Tx } from '@app/database';

export interface ApiKey {
  apiKeyId: string;
  name: string;
  /** The first characters of the key, so that people can identify it. */
  prefix: string;
  createdAt: Date;
  revokedAt: Date | null;
}

@Injectable()
export class ApiKeyRepository {
  async add(tx: Tx, apiKeyId: string, name: string, prefix: string): Promise<ApiKey> {
    return asApiKey(await tx.repository(ApiKeyEntity).insert({ apiKeyId, name, prefix, revokedAt: null }));
  }

  /** Newest first; `after` is the id of the last one already seen. */
  async list(tx: Tx, { after, limit }: { after?: string; limit: number }): Promise<ApiKey[]> {
    const where = after === undefined ? {} : { apiKeyId: LessThan(after) };
    const found = await tx.repository(ApiKeyEntity).find(where, { order: { apiKeyId: 'DESC' }, take: limit });
    return found.map(asApiKey);
  }

  /** False when there is no such key. A key that is revoked already keeps its date. */
  async revoke(tx: Tx, apiKeyId: string): Promise<boolean> {
    const apiKeys = tx.repository(ApiKeyEntity);
    if ((await apiKeys.update({ apiKeyId, revokedAt: IsNull() }, { revokedAt: await tx.now() })) > 0) return true;
    return (await apiKeys.findOne({ apiKeyId })) !== undefined;
  }
}

function asApiKey({ apiKeyId, name, prefix, createdAt, revokedAt }: ApiKeyEntity): ApiKey {
  return { apiKeyId, name, prefix, createdAt, revokedAt };
}
