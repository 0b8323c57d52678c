import type { INestApplication } from '@nestjs/common';
import type { Server } from 'node:http';

/** Answers that are under way get this long. */
const GRACE_MS = 5_000;

/** Ends the process in order: on Ctrl-C, on SIGTERM, and when the process that started us is gone. */
export function stopOnSignal(app: INestApplication<Server>): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => app.getHttpServer().closeAllConnections(), GRACE_MS).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${(error as Error).stack}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('disconnect', stop);
  // It may have gone while we were starting, before anybody listened.
  if (process.connected === false) stop();
}
