import type { NextFunction, RequestHandler, Response } from 'express';
import type { Logger } from 'nestjs-pino';
import type { IdentifiedRequest } from './request-id.middleware';

/**
 * One line a request: failures of ours as errors, all others for those who ask for `debug`. Headers and bodies are never written. It needs
 * no logger of its own for each request: binding one to everything that the request awaits costs more than answering it.
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
      else log.debug?.(line);
    });
    next();
  };
}
