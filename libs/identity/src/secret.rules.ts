import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 32 random bytes in base64url. It cannot be guessed, so a fast hash of it is safe to store. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

export const API_KEY_PREFIX = 'ap_';

export function newApiKey(): string {
  return API_KEY_PREFIX + newSecret();
}

/** Characters of an API key that are stored and shown, so that people can identify it. */
const SHOWN = 9;

export function shownPrefix(apiKey: string): string {
  // A short key that somebody chose must not be shown whole.
  return apiKey.slice(0, Math.min(SHOWN, Math.floor(apiKey.length / 4)));
}

/** SHA-256, 32 bytes, as `credential.hash` stores it. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** The credential hash under which a login is found by its e-mail. */
export function hashLogin(email: string): Buffer {
  return hashSecret(`login:${normalEmail(email)}`);
}

export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}

// Leaves out letters and digits that look alike.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A random password that is easy to read out and type: 4 × 5 characters, about 99 bits. */
export function newPassword(): string {
  const group = (): string => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
