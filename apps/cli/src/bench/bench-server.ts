import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '@app/contracts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@app/embedded';

export interface BenchServer {
  url: string;
  key: string;
  ownerUrl: string;
  stop(): Promise<void>;
}

const READY_MS = 60_000;

/** The whole product in processes of its own, with a new embedded PostgreSQL in a temporary folder and no demo. */
export async function startBenchServer(redisUrl: string | null): Promise<BenchServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'afterpilot-bench-'));
  const postgres = await startEmbeddedPostgres({ dataFolder: join(dataFolder, 'database'), log: () => {} });
  const [port, workerPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, [join(__dirname, '../main.js'), 'start'], {
    env: {
      ...process.env,
      AFTERPILOT_DATA: join(dataFolder, 'server'),
      AFTERPILOT_DEMO: 'off',
      AFTERPILOT_API_KEY: undefined,
      DATABASE_URL: postgres.ownerUrl,
      DATABASE_APP_URL: undefined,
      REDIS_URL: redisUrl ?? undefined,
      HOST: '127.0.0.1',
      PORT: String(port),
      WORKER_PORT: String(workerPort),
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const stop = (): Promise<void> => stopAll(child, postgres, dataFolder);
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilReady(url, child);
  } catch (error) {
    await stop();
    throw new DomainError('unavailable', `The server for the benchmark did not start: ${said.trim() || (error as Error).message}`);
  }
  return { url, key: readFileSync(join(dataFolder, 'server', 'admin-key'), 'utf8').trim(), ownerUrl: postgres.ownerUrl, stop };
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const until = performance.now() + READY_MS;
  while (performance.now() < until && child.exitCode === null) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error(child.exitCode === null ? `not ready within ${READY_MS / 1000} s` : `it ended with ${child.exitCode}`);
}

async function stopAll(child: ChildProcess, postgres: EmbeddedPostgres, folder: string): Promise<void> {
  if (child.exitCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? found(address.port) : failed(new Error('no port'))));
    });
  });
}
