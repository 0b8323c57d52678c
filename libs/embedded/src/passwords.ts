import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { DomainError } from '@app/contracts';

export interface Passwords {
  superuser: string;
  owner: string;
}

/** Generates the passwords of a new cluster and stores them in `file`, readable by its owner only. */
export function makePasswords(file: string): Passwords {
  const passwords = { superuser: randomBytes(24).toString('hex'), owner: randomBytes(24).toString('hex') };
  writeFileSync(file, `${JSON.stringify(passwords)}\n`, { mode: 0o600, flush: true });
  return passwords;
}

/** Reads the passwords from `file`. Throws a DomainError when they are lost. */
export function readPasswords(file: string): Passwords {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
  } catch (error) {
    throw new DomainError(
      'unavailable',
      `The passwords of the database cannot be read from ${file} (${(error as NodeJS.ErrnoException).code ?? 'broken'}).`,
    );
  }
}
