import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '@app/testing';
import { Supervisor } from './supervisor';

/** Beats as api and worker do, says `started`, and then does what `then` says. */
const program = (then: string): string => `
  process.on('disconnect', () => process.exit(0));
  setInterval(() => process.send('alive'), 100);
  process.send('alive');
  console.log('started ' + process.pid);
  setTimeout(() => { ${then} }, 300);`;

describe('a supervised program', () => {
  let folder: string;
  let supervisor: Supervisor | undefined;
  const said: string[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'afterpilot-supervisor-'));
    said.length = 0;
  });
  afterEach(async () => {
    await supervisor?.stop();
    rmSync(folder, { recursive: true });
  });

  const logFile = (): string => join(folder, 'program.log');
  const starts = (): string[] => (existsSync(logFile()) ? readFileSync(logFile(), 'utf8') : '').match(/started \d+/g) ?? [];
  const supervise = (then: string, frozenAfterMs: number): void => {
    const file = join(folder, 'program.js');
    writeFileSync(file, program(then));
    supervisor = new Supervisor({ name: 'program', file, logFile: logFile(), env: process.env, frozenAfterMs }, (line) => said.push(line));
  };

  it('is started again when its event loop hangs', async () => {
    supervise('for (;;);', 2_000);
    await until(() => starts().length === 2, { within: 30_000, what: 'a second start' });
    expect(said[0]).toMatch(/^program ended \(no sign of life for 2 s\) and is started again in 0\.5 s; see .*program\.log\.$/);
  });

  it('is started again when it is stopped by a signal', async () => {
    supervise('', 2_000);
    await until(() => starts().length === 1, { within: 10_000, what: 'a first start' });
    process.kill(supervisor!.pid!, 'SIGSTOP');
    await until(() => starts().length === 2, { within: 30_000, what: 'a second start' });
    expect([supervisor?.crashes, said[0]]).toEqual([1, expect.stringContaining('no sign of life')]);
  });

  it('goes on with a long synchronous job', async () => {
    supervise(`Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2000); console.log('done');`, 20_000);
    await until(() => readFileSync(logFile(), 'utf8').includes('done'), { within: 20_000, what: 'the end of the job' });
    expect([starts().length, said]).toEqual([1, []]);
  });
});
