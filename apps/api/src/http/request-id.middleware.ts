import type { NextFunction, Request, Response } from 'express';
import { newId } from '@app/database';

const USABLE = /^[A-Za-z0-9._-]{1,64}$/;

export interface IdentifiedRequest extends Request {
  /** Returned in `X-Request-Id` and in the problem document of a 5xx, and written with the request's log lines. */
  id: string;
}

/** Uses the caller's `X-Request-Id` if it is short and plain, otherwise a new id. */
export function requestId(request: Request, response: Response, next: NextFunction): void {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && USABLE.test(given) ? given : newId();
  (request as IdentifiedRequest).id = id;
  response.setHeader('x-request-id', id);
  next();
}
