import { addDays } from './dates.rules';
import { catchUpOf, type FollowUpInput, isSameHandover, planFollowUp } from './handover-follow-up.rules';

const TODAY = '2026-11-23';

/** The steps planned today for a handover that many days ago, as `step due-in-days`. */
function planned(daysAgo: number, more: Partial<FollowUpInput> = {}): string[] {
  const input = {
    handedOverOn: addDays(TODAY, -daysAgo),
    today: TODAY,
    load: new Map(),
    weekend: null,
    catchesUp: true,
    doneSteps: [],
    ...more,
  };
  return planFollowUp(input).map(({ step, dueOn }) => `${step.step} ${dueOn}`);
}

describe('the follow-up of a handover', () => {
  it('makes up for missed reviews with one pilot of the account: the one handed over last of those that missed any', () => {
    const pilots = [400, 200, 40, 40, 5].map((days, place) => ({ key: `p${place}`, handedOverOn: addDays(TODAY, -days) }));
    expect(catchUpOf(pilots, TODAY)).toBe('p2');
    expect(catchUpOf([...pilots].reverse(), TODAY)).toBe('p2');
    expect(catchUpOf([pilots[0]!, pilots[4]!], TODAY)).toBeNull();
    expect(planned(31, { catchesUp: false })).toEqual(['day-90 2027-01-21']);
  });

  it('makes three tasks for a handover today, due after exactly 7, 30 and 90 days', () => {
    expect(planned(0)).toEqual(['day-7 2026-11-30', 'day-30 2026-12-23', 'day-90 2027-02-21']);
  });

  it('still makes the first task, due today, for a handover a week ago', () => {
    expect(planned(7)).toEqual(['day-7 2026-11-23', 'day-30 2026-12-16', 'day-90 2027-02-14']);
  });

  it.each([
    [8, ['catch-up 2026-11-23', 'day-30 2026-12-15', 'day-90 2027-02-13']],
    [31, ['catch-up 2026-11-23', 'day-90 2027-01-21']],
    [91, ['catch-up 2026-11-23']],
    [94, ['catch-up 2026-11-26']],
    [97, ['catch-up 2026-12-01']],
    [365, ['catch-up 2026-11-24']],
  ])('of %i days ago has one catch-up for all that is past, due today or in the next seven business days', (days, expected) => {
    expect(planned(days)).toEqual(expected);
  });

  it('makes no task for a handover more than a year ago', () => {
    expect(planned(366)).toEqual([]);
  });

  it('counts a catch-up towards the load of today, and moves tasks that do not fit', () => {
    const load = new Map([
      ['2026-11-23', 2],
      ['2026-12-23', 3],
    ]);
    expect(planned(0, { load })).toContain('day-30 2026-12-24');
    expect(planned(0, { load, weekend: [4, 5] })).toContain('day-30 2026-12-26');
    // A Monday: the catch-up is the third of today, so the first checkpoint goes to Tuesday.
    expect(planned(30, { load, doneSteps: [] })).toEqual(['catch-up 2026-11-23', 'day-30 2026-11-24', 'day-90 2027-01-22']);
    expect(load.get('2026-11-23')).toBe(2);
    expect(planned(40, { load: new Map([['2026-11-23', 3]]) })).toEqual(['catch-up 2026-11-30', 'day-90 2027-01-12']);
  });

  it('does not repeat tasks that were done before the date was corrected', () => {
    expect(planned(20, { doneSteps: ['day-7'] })).toEqual(['day-30 2026-12-03', 'day-90 2027-02-01']);
    expect(planned(40, { doneSteps: ['catch-up'] })).toEqual(['day-90 2027-01-12']);
  });

  it('treats a date within 30 days as a correction, a later one as another handover', () => {
    expect(isSameHandover('2026-03-01', '2026-03-31')).toBe(true);
    expect(isSameHandover('2026-03-31', '2026-03-01')).toBe(true);
    expect(isSameHandover('2026-03-01', '2026-04-01')).toBe(false);
  });
});
