import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { testDatabase, until } from '@app/testing';

const PROGRAM = resolve(__dirname, '../../dist/apps/cli/src/main.js');

/** One `afterpilot start`, as npm start runs it. */
class Start {
  readonly process: ChildProcess;
  output = '';
  private readonly closed: Promise<unknown>;

  constructor(env: Record<string, string>) {
    this.process = spawn(process.execPath, [PROGRAM, 'start'], {
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.process.stdout?.on('data', (chunk) => (this.output += String(chunk)));
    this.process.stderr?.on('data', (chunk) => (this.output += String(chunk)));
    // Not `exit`: what it said last may come after that.
    this.closed = once(this.process, 'close');
  }

  says(text: string): Promise<true> {
    return until(() => this.output.includes(text), { within: 60_000, what: `"${text}" in: ${this.output}` });
  }

  /** The exit code and all it said. */
  async end(): Promise<[code: number | null, output: string]> {
    await this.closed;
    return [this.process.exitCode, this.output];
  }
}

describe('start and stop', () => {
  let folder: string;
  let env: Record<string, string>;
  let url: string;
  const starts: Start[] = [];

  const start = (more: Record<string, string> = {}): Start => {
    const one = new Start({ ...env, ...more });
    starts.push(one);
    return one;
  };
  const data = (name: string): string => join(folder, 'data', name);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'afterpilot-start-'));
    const [port, workerPort] = [await freePort(), await freePort()];
    url = `http://127.0.0.1:${port}`;
    env = { PORT: String(port), WORKER_PORT: String(workerPort), AFTERPILOT_DATA: join(folder, 'data'), AFTERPILOT_DEMO: 'off' };
  });

  afterEach(async () => {
    const left = starts.splice(0);
    for (const one of left) one.process.kill('SIGTERM');
    await Promise.all(left.map((one) => one.end()));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('sets up everything on the first start, prints the login once, and leaves nothing running', async () => {
    const first = start({ AFTERPILOT_API_KEY: 'a-key-of-my-own-with-32-characters' });
    await first.says(`Afterpilot runs at ${url}`);
    expect(first.output).toMatch(/log in {8}\S+@\S+ \/ \S+ \(shown this once\)/);
    expect(readFileSync(data('admin-key'), 'utf8').trim()).toBe('a-key-of-my-own-with-32-characters');
    expect(statSync(data('admin-key')).mode & 0o777).toBe(0o600);
    const me = await fetch(`${url}/v1/me`, { headers: { authorization: 'Bearer a-key-of-my-own-with-32-characters' } });
    expect(await me.json()).toMatchObject({ vendor: { key: 'main', demo: false } });
    const page = await fetch(url, { headers: { accept: 'text/html' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);

    const database = Number(readFileSync(data('postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    first.process.kill('SIGINT');
    first.process.kill('SIGINT');
    const [code, output] = await first.end();
    expect([code, output.trimEnd().split('\n').slice(-2)]).toEqual([0, ['Stopping.', 'Stopped.']]);
    await expect(fetch(`${url}/livez`)).rejects.toThrow();
    expect(existsSync(data('postgres/postmaster.pid'))).toBe(false);
    await until(() => !isRunning(database), { within: 10_000, what: 'the end of PostgreSQL' });
  }, 90_000);

  it('reports a running instance, restarts what exits, and adopts what a kill left behind', async () => {
    const running = start({ AFTERPILOT_FROZEN_AFTER_MS: '5000' });
    await running.says(`Afterpilot runs at ${url}`);
    expect(running.output).not.toContain('log in');

    const [code, output] = await start().end();
    expect([code, output]).toEqual([0, `Afterpilot runs already on ${join(folder, 'data')}: ${url} (process ${running.process.pid}).\n`]);

    const worker = childrenOf(running).find((pid) => commandOf(pid).includes('worker'));
    process.kill(Number(worker), 'SIGKILL');
    await running.says('worker ended (SIGKILL) and is started again');
    const api = childrenOf(running).find((pid) => commandOf(pid).includes('apps/api'));
    process.kill(Number(api), 'SIGSTOP');
    await running.says('api ended (no sign of life for 5 s) and is started again');
    await until(async () => (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(1_000) })).ok, {
      within: 30_000,
      what: 'a new api',
    });

    running.process.kill('SIGKILL');
    await running.end();
    const again = start();
    await again.says('adopted PostgreSQL');
    await again.says('Ctrl-C');
    again.process.kill('SIGTERM');
    expect((await again.end())[0]).toBe(0);
  }, 120_000);

  it.each([
    ['several mistakes', { PORT: 'x', REDIS_URL: 'y' }, /^Invalid settings: PORT must be .*; REDIS_URL must be .*\.\n$/],
    [
      'an unreachable database',
      { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' },
      /^The database at 127.0.0.1:1\/c cannot be used: .*ECONNREFUSED.*DATABASE_URL\.\n$/,
    ],
    [
      'an unreachable Redis',
      { REDIS_URL: 'redis://:secret@127.0.0.1:1' },
      /^Redis at 127.0.0.1:1 cannot be used: .*ECONNREFUSED.*REDIS_URL, or leave it out\.\n$/,
    ],
    ['a host that is not ours', { HOST: '192.0.2.1' }, /^Nothing can listen on 192.0.2.1:\d+ \(EADDRNOTAVAIL\): set HOST .*\n$/],
    [
      'the demo in public',
      { HOST: '0.0.0.0', AFTERPILOT_DEMO: 'on' },
      /^The demo login .* set AFTERPILOT_DEMO=off, or keep both local\.\n$/,
    ],
    [
      'the demo behind a proxy',
      { AFTERPILOT_URL: 'https://crm.example', AFTERPILOT_DEMO: 'on' },
      /^The demo login .* AFTERPILOT_URL: set AFTERPILOT_DEMO=off/,
    ],
    [
      'a folder that cannot be made',
      { AFTERPILOT_DATA: join(PROGRAM, 'data') },
      /^The data folder .* cannot be written \(ENOTDIR\): set AFTERPILOT_DATA .*\n$/,
    ],
  ])('refuses %s in one line', async (_, more, line) => {
    const [code, output] = await start(more).end();
    expect(output).toMatch(line);
    expect(code).toBe(1);
  });

  it('refuses a role for api and worker that is a superuser or cannot be used, in one line', async () => {
    const database = await testDatabase();
    try {
      const mighty = database.superuserUrl;
      if (mighty) {
        const [code, output] = await start({ DATABASE_URL: database.ownerUrl, DATABASE_APP_URL: mighty }).end();
        expect([code, output]).toEqual([1, expect.stringMatching(/^DATABASE_APP_URL names ".*", a superuser or .*\n$/)]);
      }
      const elsewhere = new URL(database.appUrl);
      elsewhere.port = '1';
      const [code, output] = await start({ DATABASE_URL: database.ownerUrl, DATABASE_APP_URL: elsewhere.toString() }).end();
      expect([code, output]).toEqual([1, expect.stringMatching(/^The database at .*:1\/.*ECONNREFUSED.*DATABASE_APP_URL\.\n$/)]);
    } finally {
      await database.drop();
    }
  });

  it('names the port in use, and the variable to set', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    try {
      const [code, output] = await start({ PORT: String(port) }).end();
      expect([code, output]).toEqual([1, `Port ${port} on 127.0.0.1 is taken by another program: set PORT to a free one.\n`]);
    } finally {
      taken.close();
    }
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

function childrenOf({ process: { pid } }: Start): string[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
}

function commandOf(pid: string): string {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
