import fc from 'fast-check';
import { DAY } from './vocabulary';
import { dateOfDay, dayOfDate } from './dates';

it('dates of days are those of the calendar, and days of dates lead back', () => {
  fc.assert(
    fc.property(fc.integer({ min: dayOfDate('1900-01-01'), max: dayOfDate('2199-12-31') }), (day) => {
      expect(dateOfDay(day)).toBe(new Date(day * DAY).toISOString().slice(0, 10));
      expect(dayOfDate(dateOfDay(day))).toBe(day);
    }),
    { numRuns: 2000 },
  );
});
