import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { until } from '@app/testing';

const PROGRAM = join(__dirname, '../../dist/apps/cli/src/main.js');
const MB = 1_000_000;
const KEY = 'k'.repeat(40);

const folder = mkdtempSync(join(tmpdir(), 'afterpilot-disk-'));
/** Mounting a small disk needs root: for other users these tests are reported as skipped. */
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=755', 'tmpfs', folder]).status === 0;

(isMounted ? describe : describe.skip)('everything on a small disk that gets full', () => {
  let start: ChildProcess;
  let output = '';
  let url: string;
  let workerUrl: string;
  let stored = 0;

  beforeAll(async () => {
    const [port, workerPort] = [await freePort(), await freePort()];
    url = `http://127.0.0.1:${port}`;
    workerUrl = `http://127.0.0.1:${workerPort}`;
    const env = { PORT: `${port}`, WORKER_PORT: `${workerPort}`, AFTERPILOT_DATA: join(folder, 'data'), AFTERPILOT_DEMO: 'off' };
    start = spawn(process.execPath, [PROGRAM, 'start'], {
      env: { PATH: process.env.PATH, AFTERPILOT_API_KEY: KEY, LOG_LEVEL: 'debug', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [start.stdout, start.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
    await until(() => output.includes('Afterpilot runs at'), { within: 90_000, what: `a start in: ${output}` });
  }, 120_000);

  afterAll(async () => {
    start.kill('SIGTERM');
    if (start.exitCode === null) await once(start, 'exit');
    spawnSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  const free = (): number => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  };
  const leave = (bytes: number, name: string): void => writeFileSync(join(folder, name), Buffer.alloc(Math.max(0, free() - bytes)));
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(url + path, { ...init, headers: { authorization: `Bearer ${KEY}`, ...init.headers } });
  const ready = async (): Promise<{ status: string; degraded: string[]; disk: { low: boolean; detail: string } }> =>
    (await (await ask('/readyz')).json()) as never;

  async function send(count = 500): Promise<Response> {
    const lines = Array.from({ length: count }, (_, n) =>
      JSON.stringify({
        id: `s-${stored}-${n}-${Math.random()}`,
        kind: 'touchpoint.inbound',
        account: `account-${n % 10}`,
        occurredAt: new Date(Date.now() - n * 1000).toISOString(),
        data: { channel: 'email', thread: 'x'.repeat(500) },
      }),
    );
    const answer = await ask('/v1/signals?createAccounts=true', {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: lines.join('\n'),
    });
    if (answer.ok) stored += ((await answer.clone().json()) as { accepted: number }).accepted;
    return answer;
  }

  it('warns while there is still space', async () => {
    leave(60 * MB, 'filler');
    const report = await until(async () => ((await ready()).disk.low ? ready() : null), { within: 10_000, what: 'a warning' });
    expect([report.status, report.degraded]).toEqual(['degraded', ['disk']]);
    expect(await (await ask('/metrics')).text()).toMatch(/^afterpilot_disk_bytes\{kind="free"\} \d+$/m);
    expect(await (await ask('/v1/status')).json()).toMatchObject({
      disk: { state: 'low' },
      warnings: [
        {
          code: 'disk-low',
          text: expect.stringMatching(/^The disk of the database is nearly full: \d+ MB of 1\d\d MB are free\. /) as string,
        },
      ],
    });
    expect((await send()).status).toBe(202);
  }, 60_000);

  it('answers 507, keeps everything readable, and recovers by itself once there is space', async () => {
    leave(33 * MB, 'rest');
    const answer = await until(
      async () => {
        const one = await send();
        return one.status === 202 ? null : one;
      },
      { within: 30_000, what: 'a refusal' },
    );
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('retry-after')]).toEqual([
      507,
      'application/problem+json; charset=utf-8',
      '30',
    ]);
    expect(await answer.json()).toMatchObject({ code: 'no-space', detail: expect.stringContaining('disk is full') as string });
    expect((await ask('/v1/portfolio')).status).toBe(200);
    expect(await ready()).toMatchObject({ status: 'down', disk: { ok: false } });
    rmSync(join(folder, 'rest'));
    rmSync(join(folder, 'filler'));
    await until(async () => (await send()).status === 202 && (await ask('/readyz')).ok, { within: 30_000, what: 'the api to work again' });
  }, 180_000);

  it('survives a disk without a byte left, which ends PostgreSQL', async () => {
    const database = Number(readFileSync(join(folder, 'data/postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    leave(0, 'filler');
    fillUp();
    process.kill(database, 'SIGKILL');
    await until(() => output.includes('It is tried again until it starts'), { within: 60_000, what: `a failed start in: ${output}` });
    expect((await send()).status).toBe(507);
    expect((await ask('/livez')).status).toBe(200);
    expect((await fetch(`${workerUrl}/livez`)).status).toBe(200);
    rmSync(join(folder, 'filler'));
    rmSync(join(folder, 'rest'));
    await until(async () => (await send()).status === 202 && (await ask('/readyz')).ok, { within: 30_000, what: `all to work: ${output}` });
    await expectNothingLost();
  }, 180_000);

  function fillUp(): void {
    writeFileSync(join(folder, 'rest'), '');
    for (const size of [1_000_000, 4096, 1]) {
      try {
        for (;;) appendFileSync(join(folder, 'rest'), Buffer.alloc(size));
      } catch {
        // ENOSPC: the next smaller size.
      }
    }
  }

  async function expectNothingLost(): Promise<void> {
    const lines = readFileSync(join(folder, 'data/postgres/postmaster.pid'), 'utf8').split('\n');
    const { superuser } = JSON.parse(readFileSync(join(folder, 'data/postgres-passwords.json'), 'utf8')) as { superuser: string };
    const client = new Client({ connectionString: `postgres://postgres:${superuser}@127.0.0.1:${lines[3]}/afterpilot` });
    await client.connect();
    try {
      const count = async (sql: string): Promise<number> => Number((await client.query<{ count: string }>(sql)).rows[0]?.count);
      expect(await count('SELECT count(*) FROM signal')).toBeGreaterThanOrEqual(stored);
      await until(async () => (await count('SELECT count(*) FROM outbox')) === 0, { within: 60_000, what: 'an empty outbox' });
    } finally {
      await client.end();
    }
  }
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
