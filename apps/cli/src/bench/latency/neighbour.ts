import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { DomainError } from '@app/contracts';
import { newId } from '@app/database';
import { simulateFleet } from '@app/simulator';
import { addVendor } from '../bench-database';
import type { Undo } from '../cleaning-up';
import type { BenchServer } from './bench-server';

/** A history of half a year with little in it, so that many accounts arrive in a short time. */
const HISTORY = { days: 180, signalsPerAccount: 12, seed: 'neighbour' };
const KEY = 'ap_the-neighbour-of-the-benchmark-has-a-key-of-its-own';
const BEGUN_MS = 60_000;

/** Another vendor of the same server, which imports accounts. */
export interface Neighbour {
  /** How many of its accounts have a score. */
  scored(): Promise<number>;
}

/** Adds a vendor, starts the import of its accounts by the command for it, and returns when first accounts wait to be computed. */
export async function startNeighbour(server: BenchServer, accounts: number, undo: Undo[]): Promise<Neighbour> {
  const superuser = new Client({ connectionString: server.superuserUrl });
  superuser.on('error', () => undefined);
  await superuser.connect();
  undo.push(() => superuser.end());
  const vendorId = await addVendor(superuser, 'neighbour');
  await superuser.query(`INSERT INTO credential (hash, vendor_id, kind, ref_id) VALUES ($1, $2, 'api-key', $3)`, [
    createHash('sha256').update(KEY).digest(),
    vendorId,
    newId(),
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'afterpilot-bench-'));
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'neighbour.ndjson');
  await pipeline(Readable.from(linesOf(accounts)), createWriteStream(file));

  const flags = ['--create-accounts', '--url', server.url, '--key', KEY];
  const importing = spawn(process.execPath, [join(__dirname, '../../main.js'), 'import', 'signals', file, ...flags], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  undo.push(async () => {
    if (importing.exitCode !== null || importing.signalCode !== null) return;
    const ended = once(importing, 'exit');
    importing.kill('SIGTERM');
    await ended;
  });
  const count = async (from: string): Promise<number> =>
    Number((await superuser.query<{ count: string }>(`SELECT count(*) FROM ${from} AND vendor_id = $1`, [vendorId])).rows[0]!.count);
  for (const until = performance.now() + BEGUN_MS; (await count('outbox WHERE due_at <= now()')) === 0; await pause(100)) {
    if (performance.now() > until) throw new DomainError('unavailable', "The neighbour's import did not begin.");
  }
  return { scored: () => count('health WHERE computed_at IS NOT NULL') };
}

function* linesOf(accounts: number): Generator<string> {
  for (const signal of simulateFleet({ accounts, ...HISTORY, now: Date.now() })) yield `${JSON.stringify(signal)}\n`;
}
