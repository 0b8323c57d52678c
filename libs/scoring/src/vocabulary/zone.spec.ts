import fc from 'fast-check';
import { dayOfDate } from './dates';
import { DAY } from './vocabulary';
import { UTC, Zone } from './zone';

/** East and west, with and without daylight saving, at odd offsets, and with clocks that change at midnight. */
const NAMES = [
  'Asia/Tokyo', 'Europe/Warsaw', 'America/Sao_Paulo', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Honolulu',
  'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/Havana', 'Africa/Cairo', 'Asia/Beirut',
]; // prettier-ignore

const zones = NAMES.map((name) => ({ zone: new Zone(name), calendar: new Intl.DateTimeFormat('en-CA', { timeZone: name }) }));
const moment = fc.integer({ min: Date.UTC(2012, 0, 1), max: Date.UTC(2036, 0, 1) });

it('days are those of the calendar that the zone’s people use', () => {
  fc.assert(
    fc.property(moment, (at) => {
      for (const { zone, calendar } of zones) expect(zone.dateOf(at)).toBe(calendar.format(at));
    }),
    { numRuns: 500 },
  );
});

it('a day starts at its first moment, also on days on which the clocks change', () => {
  const changes = ['2018-11-04', '2019-02-17', '2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-04-24', '2026-04-05'];
  fc.assert(
    fc.property(
      fc.oneof(
        moment.map((at) => Math.floor(at / DAY)),
        fc.constantFrom(...changes.map(dayOfDate)),
      ),
      (day) => {
        for (const { zone } of zones) {
          const start = zone.startOf(day);
          expect([zone.name, zone.dayOf(start - 1), zone.dayOf(start)]).toEqual([zone.name, day - 1, day]);
        }
      },
    ),
    { numRuns: 500 },
  );
});

it('the evening in UTC is the next day in the east, and the morning the day before in the west', () => {
  expect(new Zone('Europe/Warsaw').dateOf(Date.UTC(2026, 2, 3, 23, 30))).toBe('2026-03-04');
  expect(new Zone('America/Sao_Paulo').dateOf(Date.UTC(2026, 2, 4, 2, 30))).toBe('2026-03-03');
  expect(UTC.dateOf(Date.UTC(2026, 2, 3, 23, 30))).toBe('2026-03-03');
  expect(new Zone('Mars/Olympus').dateOf(Date.UTC(2026, 2, 3, 23, 30))).toBe('2026-03-03');
});
