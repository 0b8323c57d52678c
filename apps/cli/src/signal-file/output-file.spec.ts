import { linkSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../command-line';

const MAIL = '{"kind":"touchpoint.inbound","account":"acme","occurredAt":"2026-03-01T10:00:00Z","source":"mail","id":"m-1"}\n';

describe('a file that a command writes', () => {
  let folder: string;
  let signals: string;
  let outcomes: string;
  let errors: string[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'output-file-'));
    signals = join(folder, 'signals.ndjson');
    outcomes = join(folder, 'outcomes.csv');
    writeFileSync(signals, MAIL);
    writeFileSync(outcomes, 'account,date,outcome\nacme,2026-03-01,stalled\n');
    errors = [];
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: string[]): Promise<number> =>
    runCommandLine(args, undefined, { out: () => undefined, error: (line) => errors.push(line) });

  it('is never an input file or its other output file', async () => {
    const out = join(folder, 'out');
    const linked = join(folder, 'linked');
    linkSync(signals, linked);
    const replay = (...flags: string[]): Promise<number> => run('replay', signals, '--outcomes', outcomes, ...flags);
    expect(await replay('--out', out, '--report', signals)).toBe(2);
    expect(await replay('--out', out, '--report', linked)).toBe(2);
    expect(await replay('--out', out, '--report', outcomes)).toBe(2);
    expect(await replay('--out', outcomes)).toBe(2);
    expect(await replay('--out', out, '--report', join(folder, '.', 'out'))).toBe(2);
    expect(await run('train', 'silence', signals, '--out', signals)).toBe(2);
    expect(errors.map((line) => line.replaceAll(folder, '').replace(/ See .*/, ''))).toEqual([
      '--report /signals.ndjson is the file of the signals; name another.',
      '--report /linked is the file of the signals; name another.',
      '--report /outcomes.csv is the file of --outcomes; name another.',
      '--out /outcomes.csv is the file of --outcomes; name another.',
      '--report /out is the file of --out; name another.',
      '--out /signals.ndjson is the file of FILE; name another.',
    ]);
    expect(readFileSync(signals, 'utf8')).toBe(MAIL);
  });

  it('is checked before the work begins', async () => {
    const nowhere = join(folder, 'nowhere', 'report');
    expect(await run('replay', signals, '--outcomes', outcomes, '--out', join(folder, 'out'), '--report', nowhere)).toBe(1);
    expect(await run('train', 'silence', signals, '--out', nowhere)).toBe(1);
    expect(errors).toEqual([
      expect.stringMatching(/nowhere\/report cannot be written: ENOENT/),
      expect.stringMatching(/cannot be written/),
    ]);
  });

  it('with a back-test report needs outcomes', async () => {
    expect(await run('replay', signals, '--out', join(folder, 'out'), '--report', join(folder, 'report'))).toBe(2);
    expect(errors).toEqual([expect.stringMatching(/^--report needs --outcomes FILE/)]);
  });

  it('is not written empty when no signal is within the requested days', async () => {
    const out = join(folder, 'out');
    expect(await run('replay', signals, '--out', out, '--from', '2026-04-01')).toBe(1);
    expect(await run('replay', signals, '--out', out, '--to', '2026-02-28')).toBe(1);
    expect(errors).toEqual([
      'There is nothing to compute: 2026-04-01 is after the last signal, on 2026-03-01; give --to as well.',
      'There is nothing to compute: 2026-02-28 is before the first signal, on 2026-03-01.',
    ]);
    expect(await run('replay', signals, '--out', out, '--from', '2026-04-01', '--to', '2026-04-02')).toBe(0);
    expect(readFileSync(out, 'utf8').trim().split('\n')).toHaveLength(2);
  });

  it('is made from one file of signals, named with or without the flag', async () => {
    const out = join(folder, 'out');
    expect(await run('replay', signals, '--out', out)).toBe(0);
    const bare = readFileSync(out, 'utf8');
    expect(await run('replay', '--signals', signals, '--out', out)).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(bare);
    expect(await run('replay', signals, '--signals', outcomes, '--out', out)).toBe(2);
    expect(await run('replay', '--out', out)).toBe(2);
    expect(errors).toEqual([expect.stringMatching(/^"replay" takes one file of signals/), expect.stringMatching(/^"replay" needs FILE/)]);
  });
});
