import { Injectable } from '@nestjs/common';
import { DomainError, type MemberRole } from '@app/contracts';
import { Database, newId } from '@app/database';
import { CredentialRepository } from './credential.repository';
import { MemberRepository } from './member.repository';
import { PasswordService } from './password.service';
import { hashLogin, newPassword, normalEmail } from './secret.rules';

/** Members as an administrator of the server adds them; each password is returned once and stored as a hash only. */
@Injectable()
export class MemberService {
  constructor(
    private readonly database: Database,
    private readonly members: MemberRepository,
    private readonly credentials: CredentialRepository,
    private readonly passwords: PasswordService,
  ) {}

  /** Throws `conflict` when the e-mail address belongs to a member already, of any vendor. */
  async add(vendorId: string, given: { email: string; name: string; role: MemberRole }): Promise<{ email: string; password: string }> {
    const email = normalEmail(given.email);
    const password = newPassword();
    const passwordHash = await this.passwords.hash(password);
    await this.database.transaction(vendorId, async (tx) => {
      const memberId = newId();
      if (!(await this.credentials.add(tx, hashLogin(email), 'login', memberId))) {
        throw new DomainError('conflict', `There is a member ${email} already: "member reset-password ${email}" makes a new password.`);
      }
      await this.members.add(tx, { memberId, email, name: given.name, role: given.role }, passwordHash);
    });
    return { email, password };
  }

  /** Makes a new password and ends the member's sessions. Throws `not-found`. */
  async resetPassword(given: string, now: Date): Promise<{ email: string; password: string }> {
    const email = normalEmail(given);
    const login = await this.credentials.find(hashLogin(email), 'login', now);
    if (!login) throw new DomainError('not-found', `There is no member ${email}: "member add ${email}" makes one.`);
    const password = newPassword();
    const passwordHash = await this.passwords.hash(password);
    await this.database.transaction(login.vendor.vendorId, async (tx) => {
      await this.members.setPassword(tx, login.refId, passwordHash);
      await this.credentials.removeOf(tx, 'session', login.refId);
    });
    return { email, password };
  }
}
