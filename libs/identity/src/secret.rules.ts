import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 32 random bytes, base64url: nobody guesses it, so a plain fast hash of it is safe to store. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

export const API_KEY_PREFIX = 'ap_';

export function newApiKey(): string {
  return API_KEY_PREFIX + newSecret();
}

/** How many characters of an API key are kept and shown, so that people can tell keys apart. */
const SHOWN = 9;

export function shownPrefix(apiKey: string): string {
  // A short key of one's own must not be shown whole.
  return apiKey.slice(0, Math.min(SHOWN, Math.floor(apiKey.length / 4)));
}

/** SHA-256, 32 bytes: what `credential.hash` holds. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** The directory entry under which a login is found by its e-mail address. */
export function hashLogin(email: string): Buffer {
  return hashSecret(`login:${normalEmail(email)}`);
}

export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}

// Without letters and digits that look alike.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password that can be read aloud and typed: 4 × 5 characters, about 99 bits. */
export function newPassword(): string {
  const group = (): string => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
