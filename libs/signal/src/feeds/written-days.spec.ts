import { newFeedDays } from './feed-days.rules';
import { type FeedDay, WrittenDays } from './written-days';

const mail = (day: number): FeedDay => ({ source: 'gmail', topic: 'talk', day });
const row = (kind: string, occurredAt: string, source = 'gmail') => ({ kind, source, occurredAt: new Date(occurredAt) });

describe('written feed days', () => {
  it('are kept apart by vendor, source, topic and day', () => {
    const written = new WrittenDays();
    written.add('v', [mail(5)]);
    expect(written.has('v', mail(5))).toBe(true);
    for (const [vendor, other] of [
      ['w', mail(5)],
      ['v', mail(6)],
      ['v', { ...mail(5), topic: 'use' }],
      ['v', { ...mail(5), source: 'crm' }],
    ] as const) {
      expect(written.has(vendor, other)).toBe(false);
    }
  });

  it('are forgotten when there are too many, and never more', () => {
    const written = new WrittenDays(3);
    written.add('v', [mail(1), mail(2), mail(2), mail(3)]);
    expect([1, 2, 3].map((day) => written.has('v', mail(day)))).toEqual([true, true, true]);
    written.add('v', [mail(4)]);
    expect([1, 2, 3, 4].map((day) => written.has('v', mail(day)))).toEqual([false, false, false, true]);
  });

  it('are left out of the new ones, which come once, by day in UTC and in one order', () => {
    const written = new WrittenDays();
    written.add('v', [mail(0)]);
    const rows = [
      row('touchpoint.inbound', '1970-01-02T23:59:59.999Z'),
      row('touchpoint.outbound', '1970-01-02T00:00:00Z'),
      row('touchpoint.inbound', '1970-01-01T12:00:00Z'),
      row('fleet.reported', '1970-01-03T00:00:00Z', 'hub'),
    ];
    const expected = [{ source: 'hub', topic: 'fleet', day: 2 }, mail(1)];
    expect(newFeedDays('v', rows, written)).toEqual(expected);
    expect(newFeedDays('v', [...rows].reverse(), written)).toEqual(expected);
  });
});
