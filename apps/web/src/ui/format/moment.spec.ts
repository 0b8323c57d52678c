import { DAY, Zone } from '@app/scoring/vocabulary';
import { Clock } from './clock';
import { dayAndTime, dayHeading, dayStart, dayWords, dueWords, exactly, isoDay, relative, relativeDay } from './moment';

const now = Date.UTC(2026, 10, 23, 8, 30);

describe('relative', () => {
  it.each([
    [now - 20_000, 'just now'],
    [now - 60_000, '1 minute ago'],
    [now - 3 * 3_600_000, '3 hours ago'],
    [Date.UTC(2026, 10, 22, 23, 59), 'yesterday'],
    [now - 13 * DAY, '13 days ago'],
    [now - 100 * DAY, '3 months ago'],
    [now - 1000 * DAY, '2 years ago'],
    [now + 3 * DAY, 'in 3 days'],
  ])('%#: %s', (at, words) => {
    expect(relative(at, now)).toBe(words);
  });

  it.each([
    ['2026-11-23', 'today'],
    ['2026-11-24', 'tomorrow'],
    ['2026-11-20', '3 days ago'],
    ['2027-05-23', 'in 6 months'],
  ])('%s is %s', (day, words) => {
    expect(relativeDay(day, '2026-11-23')).toBe(words);
  });
});

describe('a day with its time', () => {
  it('says the year where it is another', () => {
    expect(dayAndTime(Date.UTC(2026, 10, 3, 14, 5), now)).toBe('3 November, 14:05');
    expect(dayAndTime(Date.UTC(2025, 10, 3, 4, 0), now)).toBe('3 November 2025, 04:00');
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
  it('names the year only where it is another', () => {
    expect(dayWords(dayStart('2026-04-13'), now)).toBe('13 April');
    expect(dayWords(dayStart('2025-04-13'), now)).toBe('13 April 2025');
  });

  it('heads the last days by name', () => {
    const heading = (day: string) => dayHeading(day, '2026-11-23');
    expect(['2026-11-23', '2026-11-22', '2026-11-20', '2026-10-24'].map(heading)).toEqual([
      'Today',
      'Yesterday',
      'Friday, 20 November',
      '24 October',
    ]);
  });
});

describe('the vendor’s clock', () => {
  const clockIn = (zone: string, at = '2026-11-27T18:00:00Z') => new Clock(new Zone(zone), Date.parse(at));

  it('says which day it is there', () => {
    const zones = ['UTC', 'Asia/Tokyo', 'America/Sao_Paulo'];
    expect(zones.map((zone) => clockIn(zone).today)).toEqual(['2026-11-27', '2026-11-28', '2026-11-27']);
  });

  it.each([
    ['Europe/Warsaw', '2026-03-03T23:30:00.000Z', '2026-03-04', '00:30'],
    ['Europe/Warsaw', '2026-07-03T22:30:00.000Z', '2026-07-04', '00:30'],
    ['Asia/Tokyo', '2026-03-03T15:00:00.000Z', '2026-03-04', '00:00'],
    ['America/Sao_Paulo', '2026-03-04T02:30:00.000Z', '2026-03-03', '23:30'],
    ['America/Los_Angeles', '2026-03-08T10:30:00.000Z', '2026-03-08', '03:30'],
  ])('in %s shows %s on the day that sentences name', (zone, moment, day, time) => {
    const clock = clockIn(zone);
    const at = clock.at(moment);
    expect([isoDay(at), dayAndTime(at, clock.now).slice(-5)]).toEqual([day, time]);
    expect(day).toBe(new Zone(zone).dateOf(Date.parse(moment)));
    expect(exactly(at)).toContain(time);
  });

  it('keeps a bare date on its day', () => {
    for (const zone of ['Asia/Tokyo', 'America/Sao_Paulo']) expect(isoDay(clockIn(zone).at('2026-03-01'))).toBe('2026-03-01');
  });

  it('records a day that was picked so that it stays that day', () => {
    for (const zone of ['Pacific/Kiritimati', 'Asia/Tokyo', 'Europe/Warsaw', 'Pacific/Honolulu']) {
      const clock = clockIn(zone);
      const moment = clock.momentOn('2026-03-29', Date.parse('2026-11-27T18:00:00Z'));
      expect([zone, isoDay(clock.at(moment))]).toEqual([zone, '2026-03-29']);
      expect(clock.momentOn(clock.today, Date.parse('2026-11-27T18:00:00Z'))).toBe('2026-11-27T18:00:00.000Z');
    }
  });

  it('ends days at its own midnight', () => {
    expect(new Date(clockIn('Asia/Tokyo').endOf('2026-11-27')).toISOString()).toBe('2026-11-27T14:59:59.999Z');
  });
});
