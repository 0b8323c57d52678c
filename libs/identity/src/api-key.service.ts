import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/contracts';
import { Database, newId, type Tx } from '@app/database';
import { type ApiKey, ApiKeyRepository } from './api-key.repository';
import { CredentialRepository } from './credential.repository';
import { hashSecret, newApiKey, shownPrefix } from './secret.rules';

@Injectable()
export class ApiKeyService {
  constructor(
    private readonly database: Database,
    private readonly apiKeys: ApiKeyRepository,
    private readonly credentials: CredentialRepository,
  ) {}

  /** Creates a key. It is returned only here: the database stores its hash. */
  async create(vendorId: string, name: string): Promise<ApiKey & { key: string }> {
    return this.database.transaction(vendorId, (tx) => this.createIn(tx, name, newApiKey()));
  }

  /** Stores a given key, inside a transaction. Throws `conflict` when the key is already in use. */
  async createIn(tx: Tx, name: string, key: string): Promise<ApiKey & { key: string }> {
    const apiKey = await this.apiKeys.add(tx, newId(), name, shownPrefix(key));
    if (!(await this.credentials.add(tx, hashSecret(key), 'api-key', apiKey.apiKeyId))) {
      throw new DomainError('conflict', 'This API key is already in use; choose another one.');
    }
    return { ...apiKey, key };
  }

  async list(vendorId: string, page: { after?: string; limit: number }): Promise<ApiKey[]> {
    return this.database.transaction(vendorId, (tx) => this.apiKeys.list(tx, page));
  }

  /** The key is refused from now on. Revoking it again changes nothing. Throws `not-found`. */
  async revoke(vendorId: string, apiKeyId: string): Promise<void> {
    await this.database.transaction(vendorId, async (tx) => {
      if (!(await this.apiKeys.revoke(tx, apiKeyId))) throw new DomainError('not-found', `There is no API key ${apiKeyId}.`);
      await this.credentials.removeOf(tx, 'api-key', apiKeyId);
    });
  }
}
