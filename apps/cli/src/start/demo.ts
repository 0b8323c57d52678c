import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { portfolioChunks, simulatePortfolio } from '@app/simulator';
import { IngestClient } from '../import/ingest-client';
import { completeDemoTasks } from './demo-tasks';

/** A fixed seed, so that every demo shows the same stories. */
const SEED = 1;

/** Progress of loading the demo into a data folder. */
interface Progress {
  /** The end of the stories, in milliseconds: kept, so that an interrupted load continues with the same ones. */
  now: number;
  done: boolean;
}

export interface DemoOptions {
  url: string;
  dataFolder: string;
  adminKeyFile: string;
  stop: AbortSignal;
  log: (line: string) => void;
}

/**
 * Loads the demo portfolio through the api, like real signals. Resumes an interrupted load, does nothing once it is complete, and never
 * throws, because everything else runs without it.
 */
export async function fillDemo({ url, dataFolder, adminKeyFile, stop, log }: DemoOptions): Promise<void> {
  const file = join(dataFolder, 'demo.json');
  const progress = read(file) ?? { now: Date.now(), done: false };
  if (progress.done) return;
  try {
    keep(file, progress);
    log('  demo          24 clients are being filled in');
    const started = Date.now();
    const key = readFileSync(adminKeyFile, 'utf8').trim();
    const client = new IngestClient({ url, key, createAccounts: true });
    let sent = 0;
    const clients = simulatePortfolio({ seed: SEED, now: progress.now });
    for (const slice of portfolioChunks(clients)) {
      if (stop.aborted) return;
      const lines = slice.map((signal) => JSON.stringify(signal));
      const { rejectedCount, rejected } = await client.send(lines);
      if (rejectedCount > 0)
        throw new Error(`${rejectedCount} signals were rejected, such as ${rejected[0]?.pointer} ${rejected[0]?.detail}`);
      sent += lines.length;
      await breathe();
    }
    keep(file, { ...progress, done: true });
    log(`  demo          ${sent} signals of 18 months in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    // The demo is complete without them.
    await completeDemoTasks({ url, key, stop }, clients).catch(() => undefined);
  } catch (error) {
    if (!stop.aborted) log(`  demo          could not be filled in: ${(error as Error).message} The next start tries again.`);
  }
}

function read(file: string): Progress | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Progress;
  } catch {
    return null;
  }
}

function keep(file: string, progress: Progress): void {
  writeFileSync(file, `${JSON.stringify(progress)}\n`, { mode: 0o600 });
}
