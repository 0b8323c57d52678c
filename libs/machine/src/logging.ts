import type { Params } from 'nestjs-pino';
import { LogDestination } from './log-destination';
import { loggedError } from './logged-error.rules';

/** Options of `LoggerModule` for a server: JSON lines on standard output, without clients' data. */
export function loggingAt(level: string): Params {
  return {
    // The api and the worker log requests by themselves, or not at all.
    forRoutes: [],
    pinoHttp: [{ level, autoLogging: false, wrapSerializers: false, serializers: { err: loggedError } }, new LogDestination()],
  };
}
