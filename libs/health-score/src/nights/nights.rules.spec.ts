import { lastNight, MAX_NIGHTS, nextNight, UpcomingNights } from './nights.rules';

const DAY = 86_400_000;
const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kuala_Lumpur', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Auckland'];

describe('the next night', () => {
  it.each([
    ['2026-11-23T01:00:00Z', 'UTC', '2026-11-23T02:00:00.000Z'],
    ['2026-11-23T02:00:00Z', 'UTC', '2026-11-24T02:00:00.000Z'],
    ['2026-11-23T12:00:00Z', 'Asia/Kuala_Lumpur', '2026-11-23T18:00:00.000Z'],
    ['2026-11-23T19:00:00Z', 'Asia/Kuala_Lumpur', '2026-11-24T18:00:00.000Z'],
    // The clocks go forward at 02:00: that night's hour does not exist there, and is an hour later.
    ['2026-03-28T12:00:00Z', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29T01:00:00Z', 'Europe/Berlin', '2026-03-30T00:00:00.000Z'],
    // They go back at 03:00: 02:00 comes twice, and the night is once.
    ['2026-10-24T12:00:00Z', 'Europe/Berlin', '2026-10-25T00:00:00.000Z'],
    ['2026-10-25T00:00:00Z', 'Europe/Berlin', '2026-10-26T01:00:00.000Z'],
    ['2026-10-25T00:30:00Z', 'Europe/Berlin', '2026-10-26T01:00:00.000Z'],
    ['2026-11-23T12:00:00Z', 'No/Such_Zone', '2026-11-24T02:00:00.000Z'],
  ])('after %s in %s is at %s', (now, zone, expected) => {
    expect(nextNight(new Date(now), zone).toISOString()).toBe(expected);
  });
});

describe('the last night', () => {
  it.each([
    ['2026-11-23T02:00:00Z', 'UTC', '2026-11-23T02:00:00.000Z'],
    ['2026-11-23T01:59:59Z', 'UTC', '2026-11-22T02:00:00.000Z'],
    ['2026-03-29T12:00:00Z', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T12:00:00Z', 'Europe/Berlin', '2026-10-25T00:00:00.000Z'],
    ['2026-10-25T00:59:00Z', 'Europe/Berlin', '2026-10-25T00:00:00.000Z'],
  ])('before %s in %s was at %s', (now, zone, expected) => {
    expect(lastNight(new Date(now), zone).toISOString()).toBe(expected);
  });
});

describe.each(ZONES)('the nights of two years in %s', (zone) => {
  const start = Date.parse('2026-01-01T00:00:00Z');
  const upcoming = new UpcomingNights();
  const nights = [lastNight(new Date(start), zone)];
  while (nights.length < 730) nights.push(nextNight(nights.at(-1)!, zone));

  it('are one a day on their own calendar, within two hours of a day apart', () => {
    const days = nights.map((night) => night.toLocaleDateString('en-CA', { timeZone: zone }));
    expect(new Set(days).size).toBe(nights.length);
    for (let n = 1; n < nights.length; n++) expect(Math.abs(nights[n]!.getTime() - nights[n - 1]!.getTime() - DAY)).toBeLessThan(7_200_000);
  });

  it('are the same from any moment, and on repeated calls', () => {
    for (let n = 0; n + 1 < nights.length; n += 3) {
      const [night, next] = [nights[n]!, nights[n + 1]!];
      for (const ms of [0, 1, 3_600_000, next.getTime() - night.getTime() - 1]) {
        const t = new Date(night.getTime() + ms);
        expect([lastNight(t, zone), nextNight(t, zone)]).toEqual([night, next]);
        const ahead = nights.slice(n + 1, n + 1 + MAX_NIGHTS).map((each) => each.getTime());
        expect(upcoming.after(t.getTime(), zone, MAX_NIGHTS).slice(0, ahead.length)).toEqual(ahead);
      }
    }
    expect(upcoming.after(start, zone, 2)).toEqual([1, 2].map((n) => nights[n]!.getTime()));
  });
});
