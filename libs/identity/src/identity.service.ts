import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/contracts';
import { Database, newId } from '@app/database';
import { ApiKeyService } from './api-key.service';
import { CredentialRepository } from './credential.repository';
import { DEMO_LOGIN } from './demo-login';
import { MemberRepository } from './member.repository';
import { PasswordService } from './password.service';
import type { Principal } from './principal';
import { hashLogin, hashSecret, newApiKey, newPassword, normalEmail, shownPrefix } from './secret.rules';
import { VendorRepository } from './vendor.repository';

export interface SetUp {
  vendorKey: string;
  vendorName: string;
  demo: boolean;
  /** The first admin. Defaults to the published demo login for a demo; otherwise the password is random unless given. */
  admin?: { email: string; name: string; password?: string };
  /** An IANA name; UTC by default. */
  timeZone?: string;
  /** The admin API key; random unless given. */
  apiKey?: string;
}

export type SetUpResult =
  { created: true; vendorId: string; email: string; password: string; apiKey: string } | { created: false; vendorId: string };

const DEFAULT_ADMIN = { email: 'admin@afterpilot.example', name: 'Admin' };
/** Advisory lock: only one process at a time creates the first vendor. */
const LOCK = 4_620_117_002;

@Injectable()
export class IdentityService {
  constructor(
    private readonly database: Database,
    private readonly credentials: CredentialRepository,
    private readonly members: MemberRepository,
    private readonly vendors: VendorRepository,
    private readonly apiKeys: ApiKeyService,
    private readonly passwords: PasswordService,
  ) {}

  /** The holder of this API key; undefined for an unknown or revoked one. */
  async byApiKey(apiKey: string, now: Date): Promise<Principal | undefined> {
    const credential = await this.credentials.find(hashSecret(apiKey), 'api-key', now);
    return credential && { vendor: credential.vendor, role: 'admin', member: null, by: 'api-key', keyPrefix: shownPrefix(apiKey) };
  }

  /**
   * Creates one vendor with one admin and one admin API key, in one transaction. Changes nothing when the vendor exists. Password and
   * key are returned only here.
   */
  async setUp(setUp: SetUp): Promise<SetUpResult> {
    const known = await this.vendors.findIdByKey(setUp.vendorKey);
    if (known) return { created: false, vendorId: known };
    const admin: NonNullable<SetUp['admin']> = setUp.admin ?? (setUp.demo ? { ...DEMO_LOGIN, name: 'Demo' } : DEFAULT_ADMIN);
    const email = normalEmail(admin.email);
    const password = admin.password ?? newPassword();
    const passwordHash = await this.passwords.hash(password);
    const vendorId = newId();
    const created = await this.database.transaction(vendorId, async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      const vendor = {
        key: setUp.vendorKey,
        name: setUp.vendorName,
        demo: setUp.demo,
        ...(setUp.timeZone !== undefined && { timeZone: setUp.timeZone }),
      };
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
   * Makes `apiKey` valid for this vendor and returns it; without one, returns a new key. For a start whose AFTERPILOT_API_KEY has
   * changed or whose key file was lost. Throws `conflict` when another vendor uses the key, `not-found` without such a vendor.
   */
  async ensureApiKey({ vendorKey, apiKey, now }: { vendorKey: string; apiKey?: string; now: Date }): Promise<string> {
    const vendorId = await this.vendors.findIdByKey(vendorKey);
    if (!vendorId) throw new DomainError('not-found', `There is no vendor "${vendorKey}".`);
    if (apiKey !== undefined) {
      const holder = await this.credentials.find(hashSecret(apiKey), 'api-key', now);
      if (holder?.vendor.vendorId === vendorId) return apiKey;
    }
    const made = await this.database.transaction(vendorId, (tx) =>
      this.apiKeys.createIn(tx, 'Key from the start-up', apiKey ?? newApiKey()),
    );
    return made.key;
  }
}
