import type { CookieOptions } from 'express';

export const SESSION_COOKIE = 'afterpilot_session';

/** Hidden from scripts, never sent from other sites, and limited to TLS where the request came over TLS. */
export function sessionCookie(secure: boolean, expires?: Date): CookieOptions {
  return { httpOnly: true, sameSite: 'strict', path: '/', secure, ...(expires && { expires }) };
}
