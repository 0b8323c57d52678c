import { DAY, type HealthPoint } from '@app/scoring';
import { historyRow, type LastEntry } from './history.rules';

const NOON = Date.parse('2026-11-23T12:00:00Z');

const said: LastEntry = { asOf: NOON, score: 62, band: 'steady', coverage: 0.75, gates: ['no-forward-step'], scorecard: 'growing-1' };
const now: HealthPoint = {
  score: 62,
  rawScore: 70,
  band: 'steady',
  earlyRead: false,
  coverage: 0.75,
  pilot: 'plant',
  scorecard: 'growing-1',
  daysSinceHandover: 100,
  gates: [{ gate: 'no-forward-step', cap: 59 }],
  silence: null,
  windowClosesDay: null,
};

describe('the history', () => {
  it('begins with a full row', () => {
    expect(historyRow(undefined, now, NOON, 'nightly')).toBe('full');
  });

  it.each<[string, Partial<HealthPoint>]>([
    ['the score moved by half a point', { score: 62.5 }],
    ['the score fell by half a point', { score: 61.5 }],
    ['there is no score any more', { score: null }],
    ['the band changed', { band: 'at-risk' }],
    ['the band is withheld', { band: null }],
    ['the coverage changed', { coverage: 0.7 }],
    ['a gate opened', { gates: [...now.gates, { gate: 'dark', cap: 49 }] }],
    ['a gate closed', { gates: [] }],
    ['one gate took the place of another', { gates: [{ gate: 'dark', cap: 49 }] }],
  ])('has a full row when %s', (_, change) => {
    expect(historyRow(said, { ...now, ...change }, NOON + 1000, 'nightly')).toBe('full');
  });

  it('has one compact row a day when nothing happens, and one each night', () => {
    expect(historyRow(said, now, NOON + 1000, 'hourly')).toBe('none');
    expect(historyRow(said, now, Date.parse('2026-11-23T23:59:59.999Z'), 'hourly')).toBe('none');
    expect(historyRow(said, now, Date.parse('2026-11-24T00:00:00Z'), 'hourly')).toBe('compact');
    expect(historyRow(said, now, NOON + 1000, 'nightly')).toBe('compact');
    expect(historyRow(said, now, NOON + 7 * DAY, 'signals')).toBe('compact');
  });

  it('has a compact row when signals visibly moved the score, and when a late or corrected one caused a fold from scratch', () => {
    expect(historyRow(said, { ...now, score: 62.1 }, NOON + 1000, 'signals')).toBe('compact');
    expect(historyRow(said, { ...now, score: 62.01 }, NOON + 1000, 'signals')).toBe('none');
    expect(historyRow(said, { ...now, score: 62.1 }, NOON + 1000, 'hourly')).toBe('none');
    expect(historyRow(said, now, NOON + 1000, 'refold')).toBe('compact');
    expect(historyRow(said, now, NOON + 1000, 'correction')).toBe('compact');
  });
});
