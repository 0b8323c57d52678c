import { nextNight } from './nightly.service';

describe('the next night', () => {
  it.each([
    ['2026-11-23T01:00:00Z', 'UTC', '2026-11-23T02:00:00.000Z'],
    ['2026-11-23T02:00:00Z', 'UTC', '2026-11-24T02:00:00.000Z'],
    ['2026-11-23T12:00:00Z', 'Asia/Kuala_Lumpur', '2026-11-23T18:00:00.000Z'],
    ['2026-11-23T19:00:00Z', 'Asia/Kuala_Lumpur', '2026-11-24T18:00:00.000Z'],
    // The clocks go forward at 02:00: that night's hour does not exist there, and is an hour later.
    ['2026-03-28T12:00:00Z', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['2026-11-23T12:00:00Z', 'No/Such_Zone', '2026-11-24T02:00:00.000Z'],
  ])('after %s in %s is at %s', (now, zone, expected) => {
    expect(nextNight(new Date(now), zone).toISOString()).toBe(expected);
  });
});
