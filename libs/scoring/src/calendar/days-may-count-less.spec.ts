import fc from 'fast-check';
import { countsThrough, newCalendar } from './calendar';
import { lightDaysOf, parseDayWeights, quietEverywhere } from './calendar-weights';
import { dateOfDay, dayOfDate } from '../vocabulary/dates';
import { emptyFacts } from '../engine/fold';
import { fold } from '../engine/fold';
import { DAY } from '../vocabulary/vocabulary';

const MONDAY = dayOfDate('2026-03-02');

describe('days that count less', () => {
  it('take from the count what they do not count, working days only', () => {
    const weights = {
      version: '1',
      days: { '2026-03-04': 0.25, '2026-03-07': 0, '2026-03-10': 0 },
      regions: { Bremen: { '2026-03-04': 0, '2026-03-05': 0.5 } },
    };
    const calendar = { ...newCalendar(), day: MONDAY - 1 };
    const through = (days: number, region: string | null): number =>
      countsThrough(calendar, MONDAY - 1 + days, lightDaysOf(weights, region)).counted;
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map((days) => through(days, null))).toEqual([1, 2, 2.25, 3.25, 4.25, 4.25, 4.25, 5.25, 5.25]);
    expect(through(5, 'Bremen')).toBe(3.5);
    expect(through(5, 'constructor')).toBe(4.25);
    expect(through(5, 'Bremen (Europe/Berlin)')).toBe(3.5);
    expect(through(5, 'DE: Bremen')).toBe(3.5);
    expect(through(5, 'DE')).toBe(4.25);
  });

  it('are those of the place: country and region, or region and time zone, whichever is described', () => {
    const asked: string[] = [];
    const weights = { version: '1', days: {}, holidays: (place: string): Record<string, number> => (asked.push(place), {}) };
    const places = [
      { country: 'SA', region: 'Riyadh', timeZone: 'Asia/Riyadh' },
      { country: 'SA' },
      { timeZone: 'Asia/Riyadh' },
      { region: 'Riyadh' },
      {},
    ];
    const described = [...places, { region: 'Riyadh', timeZone: 'Asia/Riyadh' }];
    for (const place of described) {
      fold(
        emptyFacts(),
        [
          { signalId: '1', occurredAt: 0, kind: 'account.described', data: { name: 'A', ...place } },
          { signalId: '2', occurredAt: DAY, kind: 'touchpoint.inbound', data: {} },
        ],
        weights,
      );
    }
    expect(asked).toEqual(['SA: Riyadh', 'SA', '(Asia/Riyadh)', 'Riyadh', 'Riyadh (Asia/Riyadh)']);
  });

  it('never turn the count back, whichever they are', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.nat(60).map((day) => dateOfDay(MONDAY + day)),
          fc.double({ min: 0, max: 1, noNaN: true }),
        ),
        (days) => {
          const calendar = { ...newCalendar(), day: MONDAY };
          const light = lightDaysOf({ version: '1', days }, null);
          let before = 0;
          for (let day = MONDAY; day < MONDAY + 70; day++) {
            const { counted } = countsThrough(calendar, day, light);
            expect(counted).toBeGreaterThanOrEqual(before - 1e-9);
            before = counted;
          }
        },
      ),
    );
  });

  it('are refused by their place when they are no weights', () => {
    expect(() => parseDayWeights({ version: '1', days: { '2026-02-30': 0 } })).toThrow('/days/2026-02-30 is not a date');
    expect(() => parseDayWeights({ version: '1', days: {}, regions: { Bremen: { '2026-02-03': 2 } } })).toThrow(
      '/regions/Bremen/2026-02-03',
    );
    expect(() => parseDayWeights({ days: {} })).toThrow('/version');
  });
});

describe('days quiet everywhere', () => {
  const answers = new Map<number, number>();
  for (let day = MONDAY; day < MONDAY + 100; day++) answers.set(day, day % 7 === 2 || day % 7 === 3 ? 1 : 40);
  const holiday = MONDAY + 67;

  it('are found by what is usual on their weekday, and made good once they are known', () => {
    const quiet = quietEverywhere(new Map([...answers, [holiday, 4]]));
    expect(Object.values(quiet.days)).toEqual([0.1]);
    const booked = dayOfDate(Object.keys(quiet.days)[0] ?? '');
    expect(booked).toBeGreaterThanOrEqual(holiday + 3);
    expect(booked).toBeLessThanOrEqual(holiday + 5);
  });

  it('are ten at most within four weeks: what lasts is no holiday', () => {
    const fewer = new Map([...answers].map(([day, count]) => [day, day < MONDAY + 63 ? count : count / 4]));
    expect(Object.keys(quietEverywhere(fewer).days)).toHaveLength(10);
  });

  it('never depend on what came later', () => {
    const known = quietEverywhere(new Map([...answers, [holiday, 4]]));
    const then = quietEverywhere(new Map([...answers, [holiday, 4]].filter(([day]) => (day as number) <= holiday) as [number, number][]));
    expect(then.days).toEqual(known.days);
  });

  it('are not looked for where few answer', () => {
    expect(quietEverywhere(new Map([...answers].map(([day, count]) => [day, count / 8]))).days).toEqual({});
    expect(quietEverywhere(new Map()).days).toEqual({});
  });
});
