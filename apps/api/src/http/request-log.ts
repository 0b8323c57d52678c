import type { NextFunction, RequestHandler, Response } from 'express';
import type { Logger } from 'nestjs-pino';
import type { IdentifiedRequest } from './request-id.middleware';

/**
 * Logs one line per request: 5xx as errors, all others at `debug`. Headers and bodies are never logged. Not pino-http, whose logger per
 * request costs nearly four times as much (decision 0023).
 */
export function requestLog(log: Logger): RequestHandler {
  return (request, response: Response, next: NextFunction) => {
    const started = performance.now();
    response.on('close', () => {
      const { id, method, originalUrl: url } = request as IdentifiedRequest;
      const { statusCode } = response;
      const line = {
        req: { id, method, url },
        res: { statusCode },
        responseTime: Math.round(performance.now() - started),
        msg: response.writableFinished ? 'request completed' : 'request aborted',
      };
      if (statusCode >= 500) log.error(line);
      else log.debug(line);
    });
    next();
  };
}
