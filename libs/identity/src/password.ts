import { hash, verify } from '@node-rs/argon2';
import { newSecret } from './secret.rules';

/** Argon2id with the library's defaults, which are OWASP's first recommendation (19 MiB, 2 passes). */
export async function hashPassword(password: string): Promise<string> {
  return hash(password);
}

let nobodys: Promise<string> | undefined;

/**
 * Whether the password is the one hashed. Without a stored hash (an unknown address) it works as long and answers false,
 * so that the time taken does not tell which addresses exist.
 */
export async function passwordMatches(stored: string | undefined, password: string): Promise<boolean> {
  nobodys ??= hashPassword(newSecret());
  const matches = await verify(stored ?? (await nobodys), password);
  return stored !== undefined && matches;
}
