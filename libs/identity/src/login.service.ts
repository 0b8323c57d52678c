import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/contracts';
import { Database } from '@app/database';
import { CredentialRepository } from './credential.repository';
import { DEMO_LOGIN } from './demo-login';
import { LoginLimitService } from './login-limit.service';
import { MemberRepository } from './member.repository';
import { PasswordService } from './password.service';
import type { Member, Vendor } from './principal';
import { hashLogin, normalEmail } from './secret.rules';
import { SessionService } from './session.service';

export interface LoginAttempt {
  email: string;
  password: string;
  /** The caller's network address. */
  address: string;
  /** The published demo login may be used: only where no other machine can reach us. */
  demoAllowed: boolean;
}

@Injectable()
export class LoginService {
  private demoHash?: { passwordHash: string; matches: Promise<boolean> };

  constructor(
    private readonly database: Database,
    private readonly credentials: CredentialRepository,
    private readonly members: MemberRepository,
    private readonly sessions: SessionService,
    private readonly limits: LoginLimitService,
    private readonly passwords: PasswordService,
  ) {}

  /**
   * Opens a session. Throws `unauthenticated` without saying whether e-mail or password was wrong, `too-many-requests` after 10
   * failures for an e-mail from one network address or 50 from that address in 15 minutes, `forbidden` for the demo login where it is
   * not allowed.
   */
  async login(attempt: LoginAttempt, now: Date): Promise<{ token: string; expiresAt: Date; member: Member; vendor: Vendor }> {
    const email = normalEmail(attempt.email);
    const caller = { email, address: attempt.address };
    await this.limits.begin(caller);
    const found = await this.find(email, now);
    if (!(await this.passwords.matches(found?.member.passwordHash, attempt.password)) || !found) {
      throw new DomainError('unauthenticated', 'E-mail address or password is wrong.');
    }
    await this.limits.succeed(caller);
    if (found.vendor.demo && email === DEMO_LOGIN.email && !attempt.demoAllowed) {
      throw new DomainError(
        'forbidden',
        'The demo login works only where the server listens on this machine alone (HOST=127.0.0.1). On the server, "npm run cli -- member add EMAIL" makes a login of your own.',
      );
    }
    const { memberId, name, role } = found.member;
    const session = await this.sessions.open(found.vendor.vendorId, memberId, now);
    return { ...session, member: { memberId, email, name, role }, vendor: found.vendor };
  }

  /** The published demo login, if a demo vendor exists and its member still has that password. */
  async demoLogin(now: Date): Promise<typeof DEMO_LOGIN | undefined> {
    const found = await this.find(DEMO_LOGIN.email, now);
    if (!found?.vendor.demo) return undefined;
    const { passwordHash } = found.member;
    // Verified once per hash: this needs no login, and password hashes are slow on purpose.
    if (this.demoHash?.passwordHash !== passwordHash) {
      this.demoHash = { passwordHash, matches: this.passwords.matches(passwordHash, DEMO_LOGIN.password) };
    }
    return (await this.demoHash.matches) ? DEMO_LOGIN : undefined;
  }

  private async find(email: string, now: Date): Promise<{ vendor: Vendor; member: Member & { passwordHash: string } } | undefined> {
    const credential = await this.credentials.find(hashLogin(email), 'login', now);
    if (!credential) return undefined;
    const { vendor, refId } = credential;
    const member = await this.database.transaction(vendor.vendorId, (tx) => this.members.findWithPassword(tx, refId));
    return member && { vendor, member };
  }
}
