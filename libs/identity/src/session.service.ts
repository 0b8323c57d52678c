import { Injectable } from '@nestjs/common';
import { Database } from '@app/database';
import { CredentialRepository } from './credential.repository';
import { MemberRepository } from './member.repository';
import type { Principal } from './principal';
import { hashSecret, newSecret } from './secret.rules';

const DAY_MS = 86_400_000;
/** A session ends this long after it was last used. */
const SESSION_DAYS = 14;

/** Log-in sessions. A session is a random token; only its hash is stored. */
@Injectable()
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly credentials: CredentialRepository,
    private readonly members: MemberRepository,
  ) {}

  async open(vendorId: string, memberId: string, now: Date): Promise<{ token: string; expiresAt: Date }> {
    const token = newSecret();
    const expiresAt = expiry(now);
    await this.database.transaction(vendorId, async (tx) => {
      await this.credentials.removeExpired(tx, now);
      await this.credentials.add(tx, hashSecret(token), 'session', memberId, expiresAt);
    });
    return { token, expiresAt };
  }

  /** The member behind the token. `renewedUntil` is set when the session was extended, so that the cookie can follow. */
  async resolve(token: string, now: Date): Promise<{ principal: Principal; renewedUntil: Date | null } | undefined> {
    const hash = hashSecret(token);
    const credential = await this.credentials.find(hash, 'session', now);
    if (!credential) return undefined;
    const { vendor, refId, expiresAt } = credential;
    const renewedUntil = expiry(now);
    // Extended at most once a day, so that reading a page does not write.
    const isRenewed = renewedUntil.getTime() - (expiresAt?.getTime() ?? 0) >= DAY_MS;
    const member = await this.database.transaction(vendor.vendorId, async (tx) => {
      const found = await this.members.find(tx, refId);
      if (found && isRenewed) await this.credentials.extend(tx, hash, renewedUntil);
      return found;
    });
    if (!member) return undefined;
    return { principal: { vendor, role: member.role, member, by: 'session' }, renewedUntil: isRenewed ? renewedUntil : null };
  }

  async close(token: string): Promise<void> {
    await this.credentials.remove(hashSecret(token), 'session');
  }
}

function expiry(now: Date): Date {
  return new Date(now.getTime() + SESSION_DAYS * DAY_MS);
}
