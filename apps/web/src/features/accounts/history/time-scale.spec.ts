import { DAY } from '@app/scoring/vocabulary';
import { labelLines, monthTicks, timeRange, timeScale } from './time-scale.rules';

const now = Date.UTC(2026, 10, 23);

describe('time scale', () => {
  it('goes there and back', () => {
    const scale = timeScale(0, 100 * DAY, 10, 210);
    expect(scale.x(50 * DAY)).toBe(110);
    expect(scale.at(scale.x(37 * DAY))).toBeCloseTo(37 * DAY);
  });

  it('shows a year at most, 90 days at least', () => {
    expect(timeRange(now, now - 800 * DAY).from).toBe(now - 365 * DAY);
    expect(timeRange(now, now - 12 * DAY).from).toBe(now - 90 * DAY);
    expect(timeRange(now, now - 200 * DAY).from).toBe(now - 207 * DAY);
    expect(timeRange(now, null).from).toBe(now - 365 * DAY);
    expect(timeRange(now, null).to).toBeGreaterThan(now);
  });

  it('names months, thinner where there is less room', () => {
    const wide = monthTicks(timeScale(now - 365 * DAY, now, 0, 1000));
    expect(wide.map((tick) => tick.name)).toEqual([
      'Dec',
      'Jan 2026',
      'Feb',
      'Mar',
      'Apr',
      'May',
      'Jun',
      'Jul',
      'Aug',
      'Sept',
      'Oct',
      'Nov',
    ]);
    expect(monthTicks(timeScale(now - 365 * DAY, now, 0, 250)).length).toBeLessThan(7);
  });

  it('keeps labels apart on few lines, and drops those that find no place', () => {
    const labels = [
      { x: 0, width: 50 },
      { x: 20, width: 50 },
      { x: 40, width: 50 },
      { x: 80, width: 50 },
    ];
    expect(labelLines(labels, 2)).toEqual([0, 1, -1, 0]);
  });
});
