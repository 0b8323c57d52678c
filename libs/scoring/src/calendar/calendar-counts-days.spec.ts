import fc from 'fast-check';
import { addQuiet, advance, awakeBetween, bitsOf, countsOn, countsThrough, isAsleep, newCalendar, type Calendar } from './calendar';
import { dayOfDate } from '../vocabulary/dates';

const MONDAY = dayOfDate('2025-01-06');

const calendars = fc
  .record({
    weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
    dormant: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
    quiets: fc.array(fc.tuple(fc.integer({ min: -30, max: 300 }), fc.nat(40)), { maxLength: 4 }),
    isPlain: fc.boolean(),
  })
  .map(({ weekend, dormant, quiets, isPlain }): Calendar => {
    const calendar = { ...newCalendar(), day: MONDAY - 1, weekend: bitsOf(weekend) };
    if (isPlain) return calendar;
    return { ...calendar, dormant: bitsOf(dormant), quiets: quiets.map(([from, days]) => [MONDAY + from, MONDAY + from + days]) };
  });

describe('the calendar', () => {
  it('counts in one step what it counts day by day', () => {
    fc.assert(
      fc.property(calendars, fc.nat(400), fc.nat(400), (calendar, first, more) => {
        let counted = 0;
        let awake = 0;
        for (let day = MONDAY; day <= MONDAY + first + more; day++) {
          counted += countsOn(calendar, day);
          awake += isAsleep(calendar, day) ? 0 : 1;
        }
        expect(countsThrough(calendar, MONDAY + first + more)).toEqual({ counted, awake });
        const moved = structuredClone(calendar);
        advance(moved, MONDAY + first);
        expect(countsThrough(moved, MONDAY + first + more)).toEqual({ counted, awake });
        if (first + more < 400) expect(awakeBetween(calendar, MONDAY - 1, MONDAY + first + more)).toBe(awake);
      }),
      { seed: 1 },
    );
  });

  it('takes Saturday and Sunday off by default', () => {
    const week = (calendar: Calendar): number[] => [0, 1, 2, 3, 4, 5, 6].map((day) => countsOn(calendar, MONDAY + day));
    expect(week(newCalendar())).toEqual([1, 1, 1, 1, 1, 0, 0]);
    expect(week({ ...newCalendar(), weekend: bitsOf([5, 6]) })).toEqual([1, 1, 1, 1, 0, 0, 1]);
  });

  it('counts a quiet from the day it became known, and forgets what is over', () => {
    const calendar = newCalendar();
    addQuiet(calendar, MONDAY - 20, MONDAY + 3, MONDAY);
    expect(calendar.quiets).toEqual([[MONDAY, MONDAY + 3]]);
    addQuiet(calendar, MONDAY + 30, MONDAY + 40, MONDAY + 10);
    expect(calendar.quiets).toEqual([[MONDAY + 30, MONDAY + 40]]);
    addQuiet(calendar, MONDAY, MONDAY + 5, MONDAY + 11);
    expect(calendar.quiets).toHaveLength(1);
  });
});
