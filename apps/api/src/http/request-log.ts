import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'nestjs-pino';
import type { Principal } from '@app/identity';
import { clientAddress } from './client-address.rules';
import type { IdentifiedRequest } from './request-id.middleware';

/** Probes that machines request every few seconds. */
const PROBES = ['/livez', '/readyz', '/metrics'];

/**
 * Logs one line per request: 5xx as errors, others at `info`, probes and the page's files at `debug`. Only the route's
 * template is logged, not the address, because its keys and search texts are client data; headers and bodies are never logged. Not pino-http, whose logger
 * per request costs nearly four times as much (decision 0023).
 */
export function requestLog(log: Logger): RequestHandler {
  return (request: Request & { principal?: Principal }, response: Response, next: NextFunction) => {
    const started = performance.now();
    response.on('close', () => {
      const { id, method, principal } = request as IdentifiedRequest & { principal?: Principal };
      const { statusCode: status } = response;
      const route = routeOf(request);
      const line = {
        requestId: id,
        method,
        route,
        status,
        ms: Math.round(performance.now() - started),
        address: clientAddress(request.ip),
        ...(principal && { vendor: principal.vendor.key, by: callerOf(principal) }),
        msg: response.writableFinished ? 'request completed' : 'request aborted',
      };
      if (status >= 500) log.error(line);
      else if (PROBES.includes(route) || (route === 'other' && status < 400)) log.debug(line);
      else log.log(line);
    });
    next();
  };
}

/** The route's template, such as `/v1/accounts/:key`; `other` if no route matches. */
export function routeOf(request: Request): string {
  const path: unknown = (request.route as { path?: unknown } | undefined)?.path;
  return typeof path === 'string' ? path : 'other';
}

function callerOf({ member, keyPrefix }: Principal): string {
  return member ? `member ${member.memberId}` : `key ${keyPrefix ?? ''}…`;
}
