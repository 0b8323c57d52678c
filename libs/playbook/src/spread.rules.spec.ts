import { weekdayOf } from './dates.rules';
import { place } from './spread.rules';

describe('the day for a task', () => {
  const full = (...days: string[]): Map<string, number> => new Map(days.map((day) => [day, 3]));
  // 2026-11-27 is a Friday.
  const isDayOff = (date: string): boolean => weekdayOf(date) > 5;

  it('is the day that is wanted, while fewer than three are due on it', () => {
    const load = new Map([['2026-11-27', 2]]);
    expect(place('2026-11-27', load, { isDayOff, weekend: null })).toBe('2026-11-27');
    expect(load.get('2026-11-27')).toBe(3);
  });

  it.each([
    ['the next business day', '2026-11-24', ['2026-11-24'], null, '2026-11-25'],
    ['Monday after a full Friday', '2026-11-27', ['2026-11-27'], null, '2026-11-30'],
    ['the first day that both work', '2026-11-26', ['2026-11-26'], [5, 6], '2026-11-30'],
    ['no Wednesday where the client is off', '2026-11-24', ['2026-11-24'], [3], '2026-11-26'],
    ['the first day with room', '2026-11-26', ['2026-11-26', '2026-11-27', '2026-11-30'], null, '2026-12-01'],
    ['our business day where the client works every day', '2026-11-27', ['2026-11-27'], [], '2026-11-30'],
  ])('is %s when it is full', (_, wanted, days, weekend, expected) => {
    expect(place(wanted, full(...days), { isDayOff, weekend })).toBe(expected);
  });

  it('is our next business day where we are off', () => {
    expect(place('2026-11-28', new Map(), { isDayOff, weekend: [] })).toBe('2026-11-30');
    expect(place('2026-11-28', full('2026-11-30'), { isDayOff, weekend: [] })).toBe('2026-12-01');
  });

  it('counts what it places', () => {
    const load = new Map<string, number>();
    const days = Array.from({ length: 7 }, () => place('2026-11-24', load, { isDayOff, weekend: null }));
    expect(days).toEqual(['2026-11-24', '2026-11-24', '2026-11-24', '2026-11-25', '2026-11-25', '2026-11-25', '2026-11-26']);
  });
});
