import { DAY } from '@app/scoring';
import { heldBy } from './sources.rules';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const on = (ago: number): string => new Date(NOW - ago * DAY).toISOString().slice(0, 10);
const STOP = { source: 'gmail', since: NOW - 9 * DAY };

describe('a playbook is held', () => {
  it('where none of the sources of the account delivered in the last 30 days', () => {
    expect(heldBy(on(30), undefined, NOW)).toBeNull();
    expect(heldBy(on(31), undefined, NOW)).toEqual({ source: null, since: Date.parse(on(30)) });
    expect(heldBy(on(31), STOP, NOW)).toEqual({ source: null, since: Date.parse(on(30)) });
  });

  it('where the source of the topic stopped', () => {
    expect(heldBy(on(0), STOP, NOW)).toEqual(STOP);
    expect(heldBy(null, STOP, NOW)).toEqual(STOP);
  });

  it('not where nothing was ever delivered', () => expect(heldBy(null, undefined, NOW)).toBeNull());
});
