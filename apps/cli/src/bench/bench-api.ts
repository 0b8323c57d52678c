import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '@app/contracts';
import type { BenchDatabase } from './bench-database';
import type { Undo } from './cleaning-up';

const READY_MS = 60_000;

/** Starts the api in its own process, without a worker. Returns its address. */
export async function startBenchApi({ ownerUrl }: Pick<BenchDatabase, 'ownerUrl'>, undo: Undo[]): Promise<string> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(__dirname, '../../../api/src/main.js')], {
    env: {
      ...process.env,
      DATABASE_URL: ownerUrl,
      DATABASE_APP_URL: undefined,
      REDIS_URL: undefined,
      HOST: '127.0.0.1',
      PORT: String(port),
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  undo.push(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  });
  const url = `http://127.0.0.1:${port}`;
  for (const until = performance.now() + READY_MS; performance.now() < until && child.exitCode === null; await pause(100)) {
    const answer = await fetch(`${url}/livez`).catch(() => null);
    if (answer?.ok) return url;
  }
  throw new DomainError('unavailable', 'The api for the benchmark did not start.');
}

export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? found(address.port) : failed(new Error('no port'))));
    });
  });
}
