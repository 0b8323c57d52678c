import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { DomainError } from '@app/contracts';
import { startEmbeddedPostgres } from '@app/embedded';
import { freePort } from '../bench-api';
import type { Undo } from '../cleaning-up';

export interface BenchServer {
  url: string;
  key: string;
  /** The vendor of the key. */
  vendorId: string;
  ownerUrl: string;
  /** A superuser connection, not subject to row-level security. */
  superuserUrl: string;
}

const READY_MS = 60_000;

/** Starts the whole product in its own processes, with a new embedded PostgreSQL in a temporary folder and without the demo. */
export async function startBenchServer(redisUrl: string | null, undo: Undo[]): Promise<BenchServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'afterpilot-bench-'));
  undo.push(() => rmSync(dataFolder, { recursive: true, force: true }));
  const starting = startEmbeddedPostgres({ dataFolder: join(dataFolder, 'database'), log: () => {} });
  undo.push(async () => (await starting).stop());
  const postgres = await starting;
  const [port, workerPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, [join(__dirname, '../../main.js'), 'start'], {
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
  undo.push(() => stopServer(child));
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilReady(url, child);
  } catch (error) {
    throw new DomainError('unavailable', `The server for the benchmark did not start: ${said.trim() || (error as Error).message}`);
  }
  const superuserUrl = new URL(postgres.superuserUrl);
  superuserUrl.pathname = new URL(postgres.ownerUrl).pathname;
  const key = readFileSync(join(dataFolder, 'server', 'admin-key'), 'utf8').trim();
  return { url, key, vendorId: await onlyVendor(superuserUrl.href), ownerUrl: postgres.ownerUrl, superuserUrl: superuserUrl.href };
}

async function onlyVendor(superuserUrl: string): Promise<string> {
  const superuser = new Client({ connectionString: superuserUrl });
  await superuser.connect();
  try {
    const { rows } = await superuser.query<{ id: string }>('SELECT vendor_id AS id FROM vendor');
    return rows[0]!.id;
  } finally {
    await superuser.end();
  }
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

async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
