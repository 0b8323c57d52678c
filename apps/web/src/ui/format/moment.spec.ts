import { countedDay, DAY, dayAndTime, dayHeading, dayIn, dayStart, dayWords, dueWords, localDay, momentOf, relative } from './moment';

const now = new Date(2026, 10, 23, 8, 30).getTime();

describe('relative', () => {
  it.each([
    [now - 20_000, 'just now'],
    [now - 60_000, '1 minute ago'],
    [now - 3 * 3_600_000, '3 hours ago'],
    [new Date(2026, 10, 22, 23, 59).getTime(), 'yesterday'],
    [now - 13 * DAY, '13 days ago'],
    [now - 100 * DAY, '3 months ago'],
    [now - 1000 * DAY, '2 years ago'],
    [now + 3 * DAY, 'in 3 days'],
  ])('%#: %s', (at, words) => {
    expect(relative(at, now)).toBe(words);
  });
});

describe('a day with its time', () => {
  it('says the year where it is another', () => {
    expect(dayAndTime(new Date(2026, 10, 3, 14, 5).getTime(), now)).toBe('3 November, 14:05');
    expect(dayAndTime(new Date(2025, 10, 3, 4, 0).getTime(), now)).toBe('3 November 2025, 04:00');
  });
});

describe('due dates', () => {
  it.each([
    ['2026-11-23', 'due today'],
    ['2026-11-24', 'due tomorrow'],
    ['2026-11-22', 'due yesterday'],
    ['2026-11-10', '13 days late'],
    ['2026-12-04', 'due 4 December'],
    ['2027-01-04', 'due 4 January 2027'],
  ])('%s is %s', (day, words) => {
    expect(dueWords(day, '2026-11-23')).toBe(words);
  });
});

describe('days', () => {
  it('are those of a time zone where they are the vendor’s', () => {
    const night = Date.parse('2026-11-27T18:00:00Z');
    expect(['UTC', 'Asia/Kuala_Lumpur', 'Pacific/Honolulu'].map((zone) => dayIn(zone, night))).toEqual([
      '2026-11-27',
      '2026-11-28',
      '2026-11-27',
    ]);
  });

  it('are those of UTC where sentences count them', () => {
    expect(countedDay('2026-11-27T06:30:00+08:00')).toBe('2026-11-26');
    expect(countedDay('2026-11-26T23:30:00.000Z')).toBe('2026-11-26');
  });

  it('names the year only where it is another', () => {
    expect(dayWords(dayStart('2026-04-13'), now)).toBe('13 April');
    expect(dayWords(dayStart('2025-04-13'), now)).toBe('13 April 2025');
  });

  it('keeps a bare date on its day in every zone', () => {
    expect(localDay(momentOf('2026-03-01'))).toBe('2026-03-01');
    expect(localDay(momentOf('2026-10-25'))).toBe('2026-10-25');
  });

  it('heads the last days by name', () => {
    expect(dayHeading(now, now)).toBe('Today');
    expect(dayHeading(now - DAY, now)).toBe('Yesterday');
    expect(dayHeading(now - 3 * DAY, now)).toBe('Friday, 20 November');
    expect(dayHeading(now - 30 * DAY, now)).toBe('24 October');
  });
});
