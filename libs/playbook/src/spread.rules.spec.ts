import { place } from './spread.rules';

describe('the day for a task', () => {
  const full = (...days: string[]): Map<string, number> => new Map(days.map((day) => [day, 3]));
  // 2026-11-27 is a Friday.

  it('is the preferred day while fewer than three tasks are due on it', () => {
    const load = new Map([['2026-11-27', 2]]);
    expect(place('2026-11-27', load, null)).toBe('2026-11-27');
    expect(load.get('2026-11-27')).toBe(3);
  });

  it.each([
    ['the next business day', '2026-11-24', ['2026-11-24'], null, '2026-11-25'],
    ['Monday after a full Friday', '2026-11-27', ['2026-11-27'], null, '2026-11-30'],
    ['Sunday where Friday and Saturday are off', '2026-11-26', ['2026-11-26'], [5, 6], '2026-11-29'],
    ['the first day with room', '2026-11-26', ['2026-11-26', '2026-11-27', '2026-11-30'], null, '2026-12-01'],
    ['the next day where no day is off', '2026-11-27', ['2026-11-27'], [], '2026-11-28'],
  ])('is %s when it is full', (_, wanted, days, weekend, expected) => {
    expect(place(wanted, full(...days), weekend)).toBe(expected);
  });

  it('counts the tasks it places', () => {
    const load = new Map<string, number>();
    const days = Array.from({ length: 7 }, () => place('2026-11-24', load, null));
    expect(days).toEqual(['2026-11-24', '2026-11-24', '2026-11-24', '2026-11-25', '2026-11-25', '2026-11-25', '2026-11-26']);
  });
});
