import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Options } from 'pino-http';
import type { IdentifiedRequest } from './request-id.middleware';

/** One line a request: failures of ours as errors, all others for those who ask for `debug`. Headers and bodies are never written. */
export function requestLog(level: string): Options {
  return {
    level,
    genReqId: (request) => (request as unknown as IdentifiedRequest).id,
    customLogLevel: (_request: IncomingMessage, response: ServerResponse, error?: Error) =>
      error || response.statusCode >= 500 ? 'error' : 'debug',
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({ id, method, url }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
  };
}
