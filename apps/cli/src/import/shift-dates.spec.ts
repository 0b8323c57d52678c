import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { daysToNow, shiftLine } from './shift-dates';

const NOW = new Date('2026-11-23T08:00:00Z');

describe('moving a file to now', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'shift-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function daysFor(...times: string[]): Promise<number> {
    const file = join(folder, 'signals');
    writeFileSync(file, times.map((occurredAt) => JSON.stringify({ occurredAt })).join('\n'));
    return daysToNow(file, NOW);
  }

  it('makes the last signal the latest possible that is not after now', async () => {
    expect(await daysFor('2026-11-20T07:59:00Z', '2026-11-01T00:00:00Z')).toBe(3);
    expect(await daysFor('2026-11-20T08:01:00Z')).toBe(2);
    expect(await daysFor('2026-11-23T08:00:00Z')).toBe(0);
    expect(await daysFor('2026-11-25T07:00:00Z')).toBe(-2);
  });

  it('does not move a file without a valid time', async () => {
    expect(await daysFor('yesterday')).toBe(0);
  });

  it('moves the moment and every date of the data by the same days', () => {
    const line = JSON.stringify({
      id: 'a',
      occurredAt: '2026-01-30T10:00:00Z',
      data: { dueOn: '2026-02-27', startsAt: '2026-02-01T09:00:00+08:00', what: 'x' },
    });
    expect(JSON.parse(shiftLine(line, 2))).toEqual({
      id: 'a',
      occurredAt: '2026-02-01T10:00:00.000Z',
      data: { dueOn: '2026-03-01', startsAt: '2026-02-03T01:00:00.000Z', what: 'x' },
    });
  });

  it('passes on lines that are not signals, so that the server names the mistake', () => {
    for (const line of ['{', 'null', '7', '[]']) expect(() => shiftLine(line, 3)).not.toThrow();
    expect(shiftLine('{', 3)).toBe('{');
    expect(JSON.parse(shiftLine('{"occurredAt":"soon"}', 3))).toEqual({ occurredAt: 'soon' });
  });
});
