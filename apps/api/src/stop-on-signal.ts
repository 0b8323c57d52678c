import type { INestApplication } from '@nestjs/common';
import type { Server } from 'node:http';

/** Requests in progress get this long. */
const GRACE_MS = 5_000;

/** Stops the process cleanly on Ctrl-C, on SIGTERM, and when its parent process is gone. */
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
  // The parent may have gone during the start, before this listener existed.
  if (process.connected === false) stop();
}
