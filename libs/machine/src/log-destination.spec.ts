import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LogDestination } from './log-destination';

describe('a log on a full disk', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'afterpilot-log-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('loses lines, not the process, and says later how many', () => {
    const file = join(folder, 'log');
    const good = openSync(file, 'a');
    // Every write to it fails with ENOSPC.
    const full = openSync('/dev/full', 'w');
    const place = { descriptor: full };
    const log = new LogDestination(() => place.descriptor);
    for (const line of ['a\n', 'b\n']) log.write(line);
    place.descriptor = good;
    log.write('c\n');
    log.write('d\n');
    const [lost, ...rest] = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(JSON.parse(lost!)).toMatchObject({ level: 40, msg: '2 log lines were lost' });
    expect(rest).toEqual(['c', 'd']);
    for (const one of [good, full]) closeSync(one);
  });
});
