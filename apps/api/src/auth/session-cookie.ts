import type { CookieOptions } from 'express';

export const SESSION_COOKIE = 'afterpilot_session';

/** Not readable by scripts, never sent from other sites, and only over TLS where there is TLS. */
export function sessionCookie(secure: boolean, expires?: Date): CookieOptions {
  return { httpOnly: true, sameSite: 'strict', path: '/', secure, ...(expires && { expires }) };
}
