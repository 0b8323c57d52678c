import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/contracts';
import { Database, newId } from '@app/database';
import { ApiKeyService } from './api-key.service';
import { CredentialRepository } from './credential.repository';
import { DEMO_LOGIN } from './demo-login';
import { MemberRepository } from './member.repository';
import { hashPassword } from './password';
import type { Principal } from './principal';
import { hashLogin, hashSecret, newApiKey, newPassword, normalEmail } from './secret.rules';
import { VendorRepository } from './vendor.repository';

export interface SetUp {
  vendorKey: string;
  vendorName: string;
  demo: boolean;
  /** The first admin. A demo's default is the published demo login; otherwise the password is random unless given. */
  admin?: { email: string; name: string; password?: string };
  /** The admin API key; random unless given. */
  apiKey?: string;
}

export type SetUpResult =
  { created: true; vendorId: string; email: string; password: string; apiKey: string } | { created: false; vendorId: string };

const DEFAULT_ADMIN = { email: 'admin@afterpilot.example', name: 'Admin' };
/** Only one process at a time makes the first vendor. */
const LOCK = 4_620_117_002;

@Injectable()
export class IdentityService {
  constructor(
    private readonly database: Database,
    private readonly credentials: CredentialRepository,
    private readonly members: MemberRepository,
    private readonly vendors: VendorRepository,
    private readonly apiKeys: ApiKeyService,
  ) {}

  /** Who holds this API key; undefined for an unknown or revoked one. */
  async byApiKey(apiKey: string, now: Date): Promise<Principal | undefined> {
    const credential = await this.credentials.find(hashSecret(apiKey), 'api-key', now);
    return credential && { vendor: credential.vendor, role: 'admin', member: null, by: 'api-key' };
  }

  /**
   * The first start: one vendor, one admin, one admin API key, in one transaction. Where the vendor is there already nothing changes.
   * The password and the key are in this one answer and never again.
   */
  async setUp(setUp: SetUp): Promise<SetUpResult> {
    const known = await this.vendors.findIdByKey(setUp.vendorKey);
    if (known) return { created: false, vendorId: known };
    const admin: NonNullable<SetUp['admin']> = setUp.admin ?? (setUp.demo ? { ...DEMO_LOGIN, name: 'Demo' } : DEFAULT_ADMIN);
    const email = normalEmail(admin.email);
    const password = admin.password ?? newPassword();
    const passwordHash = await hashPassword(password);
    const vendorId = newId();
    const created = await this.database.transaction(vendorId, async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      const vendor = { key: setUp.vendorKey, name: setUp.vendorName, demo: setUp.demo };
      if (!(await this.vendors.add(tx, vendor))) return undefined;
      const memberId = newId();
      await this.members.add(tx, { memberId, email, name: admin.name, role: 'admin' }, passwordHash);
      if (!(await this.credentials.add(tx, hashLogin(email), 'login', memberId))) {
        throw new DomainError('conflict', `The e-mail address ${email} belongs to a member of another vendor.`);
      }
      return this.apiKeys.createIn(tx, 'First key', setUp.apiKey ?? newApiKey());
    });
    if (created) return { created: true, vendorId, email, password, apiKey: created.key };
    return { created: false, vendorId: (await this.vendors.findIdByKey(setUp.vendorKey))! };
  }

  /**
   * Makes sure that `apiKey` opens this vendor, and answers it; without one a new key is made. For a start whose
   * AFTERPILOT_API_KEY has changed, or whose key file was lost. Throws `conflict` when another vendor uses the key, `not-found`.
   */
  async ensureApiKey({ vendorKey, apiKey, now }: { vendorKey: string; apiKey?: string; now: Date }): Promise<string> {
    const vendorId = await this.vendors.findIdByKey(vendorKey);
    if (!vendorId) throw new DomainError('not-found', `There is no vendor "${vendorKey}".`);
    if (apiKey !== undefined) {
      const holder = await this.credentials.find(hashSecret(apiKey), 'api-key', now);
      if (holder?.vendor.vendorId === vendorId) return apiKey;
    }
    const made = await this.database.transaction(vendorId, (tx) => this.apiKeys.createIn(tx, 'Key of the start', apiKey ?? newApiKey()));
    return made.key;
  }
}
