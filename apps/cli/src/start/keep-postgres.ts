import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@app/embedded';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

/** The embedded PostgreSQL, started again whenever it ends. */
export interface KeptPostgres {
  running: EmbeddedPostgres;
  /** Stops it; call it after `stop` was aborted. */
  end(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL. Whenever it ends it is started again on the same port, for as long as that takes: a full disk may be
 * emptied after hours.
 */
export async function keepPostgres(dataFolder: string, log: (line: string) => void, stop: AbortSignal): Promise<KeptPostgres> {
  if (!existsSync(join(dataFolder, 'postgres'))) log(`Preparing the database in ${dataFolder}.`);
  const first = await startEmbeddedPostgres({ dataFolder, log });
  let current = first;
  const keeping = (async (): Promise<void> => {
    for (;;) {
      await Promise.race([current.gone, aborted(stop)]);
      if (stop.aborted) return;
      log(`PostgreSQL ended and is started again; see ${join(dataFolder, 'postgres.log')}.`);
      const next = await startAgain({ dataFolder, log, port: first.port }, stop);
      if (!next) return;
      log('PostgreSQL runs again.');
      current = next;
    }
  })();
  return {
    running: first,
    end: async () => {
      await keeping;
      await current.stop();
    },
  };
}

/** Undefined when it was asked to stop before PostgreSQL started. */
async function startAgain(
  options: { dataFolder: string; log: (line: string) => void; port: number },
  stop: AbortSignal,
): Promise<EmbeddedPostgres | undefined> {
  let said = '';
  for (let pause = FIRST_PAUSE_MS; !stop.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await startEmbeddedPostgres({ ...options, onlyThisPort: true });
    } catch (error) {
      const { message } = error as Error;
      if (message !== said) options.log(`${message} It is tried again until it starts.`);
      said = message;
    }
    await sleep(pause, undefined, { signal: stop }).catch(() => undefined);
  }
  return undefined;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
