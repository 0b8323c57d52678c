import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { newSecret } from './secret.rules';

/** Argon2id with the library's defaults, the first recommendation of OWASP (19 MiB, 2 passes). */
@Injectable()
export class PasswordService {
  private decoy: Promise<string> | undefined;

  async hash(password: string): Promise<string> {
    return hash(password);
  }

  /**
   * True when `password` is the one that was hashed. Without a hash (an unknown e-mail) it takes as long and answers false, so that the
   * time taken does not reveal which e-mails exist.
   */
  async matches(stored: string | undefined, password: string): Promise<boolean> {
    this.decoy ??= this.hash(newSecret());
    const matches = await verify(stored ?? (await this.decoy), password);
    return stored !== undefined && matches;
  }
}
