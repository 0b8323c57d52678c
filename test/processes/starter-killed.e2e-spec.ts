import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client } from 'pg';
import { type TestDatabase, testDatabase, until } from '@app/testing';
import { WorkerProcess } from '../harness/worker-process';

const DIST = join(__dirname, '../../dist');
const PROMISED_SECONDS = 10;

describe('a process whose starter is killed while it starts', () => {
  let database: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    database = await testDatabase();
    client = new Client({ connectionString: database.appUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  let worker: WorkerProcess;
  afterEach(() => worker.kill());

  it.each<[string, () => boolean | Promise<boolean>]>([
    ['at once', () => true],
    ['when it has connected to the database', () => connected()],
    ['when it listens', async () => (await fetch(`${worker.url}/livez`)).ok],
  ])(
    'ends by itself: %s',
    async (_, moment) => {
      worker = await WorkerProcess.start({ appUrl: database.appUrl });
      await until(moment, { within: 90_000, every: 20, what: 'the moment' });
      worker.orphan();
      expect([await worker.end(), worker.said]).toEqual([0, '']);
    },
    60_000,
  );

  async function connected(): Promise<boolean> {
    const { rowCount } = await client.query(`SELECT FROM pg_stat_activity WHERE datname = $1 AND application_name = 'afterpilot worker'`, [
      database.name,
    ]);
    return rowCount !== 0;
  }
});

describe('a process that is busy when it is asked to stop', () => {
  let child: ChildProcess;
  const run = (close: string): void => {
    const program = `const { runUntilStopped } = require('./libs/machine/src');
      runUntilStopped({ start: async () => process.stdout.write('started'), close: async () => { ${close} } });
      setInterval(() => undefined, 1000);`;
    child = spawn(process.execPath, ['-e', program], { cwd: DIST, stdio: ['ignore', 'pipe', 'inherit'] });
  };
  afterEach(() => child.kill('SIGKILL'));

  it.each([
    ['a loop that never lets a timer fire', 'for (;;) await undefined;', null],
    ['a close that never ends', 'await new Promise(() => undefined);', null],
    ['nothing in the way', '', 0],
  ])('is gone within 10 s: %s', async (_, close, code) => {
    run(close);
    await once(child.stdout!, 'data');
    const asked = performance.now();
    child.kill('SIGTERM');
    const [exitCode] = (await once(child, 'exit')) as [number | null];
    expect(exitCode).toBe(code);
    expect((performance.now() - asked) / 1000).toBeLessThan(PROMISED_SECONDS);
  });
});
