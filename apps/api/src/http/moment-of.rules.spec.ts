import { UTC, Zone } from '@app/scoring';
import { momentOf, spanOf } from './moment-of.rules';

const now = new Date('2026-11-23T08:00:00Z');
const TOKYO = new Zone('Asia/Tokyo');

describe('a moment in a query', () => {
  it('is the end of the day, or now if the day is today', () => {
    const today = { now, zone: UTC };
    expect(momentOf('at', '2026-11-22', today)).toEqual({ moment: new Date('2026-11-23T00:00:00Z'), endOfDay: true });
    expect(momentOf('at', '2026-11-23', today)).toBeUndefined();
    expect(() => momentOf('at', '2026-11-24', today)).toThrow('at must not be in the future');
  });

  it('counts days as the vendor does', () => {
    expect(momentOf('at', '2026-11-22', { now, zone: TOKYO })?.moment).toEqual(new Date('2026-11-22T15:00:00Z'));
    const late = { now: new Date('2026-11-23T16:00:00Z'), zone: TOKYO };
    expect(momentOf('at', '2026-11-23', late)?.moment).toEqual(new Date('2026-11-23T15:00:00Z'));
    expect(momentOf('at', '2026-11-24', late)).toBeUndefined();
  });
});

describe('a span in a query', () => {
  it('includes its first and last day entirely, even today and days in the future', () => {
    expect(spanOf('2026-11-23', '2026-11-23', UTC)).toEqual({
      from: new Date('2026-11-23T00:00:00.000Z'),
      to: new Date('2026-11-23T23:59:59.999Z'),
    });
    expect(spanOf('2026-10-25', '2026-10-25', new Zone('Europe/Warsaw'))).toEqual({
      from: new Date('2026-10-24T22:00:00.000Z'),
      to: new Date('2026-10-25T22:59:59.999Z'),
    });
    expect(spanOf('2026-02-28T10:00:00+02:00', '2030-01-01', UTC).from).toEqual(new Date('2026-02-28T08:00:00Z'));
    expect(spanOf(undefined, undefined, UTC)).toEqual({ from: undefined, to: undefined });
  });

  it('is refused when it ends before it begins', () => {
    expect(() => spanOf('2026-11-02', '2026-11-01', UTC)).toThrow('from must not be after to');
  });
});
