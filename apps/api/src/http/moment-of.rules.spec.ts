import { momentOf, spanOf } from './moment-of.rules';

const NOW = new Date('2026-11-23T08:00:00Z');

describe('a moment in a query', () => {
  it('is the end of the day, or now if the day is today', () => {
    expect(momentOf('at', '2026-11-22', NOW)).toEqual({ moment: new Date('2026-11-23T00:00:00Z'), endOfDay: true });
    expect(momentOf('at', '2026-11-23', NOW)).toBeUndefined();
    expect(() => momentOf('at', '2026-11-24', NOW)).toThrow('at must not be in the future');
  });
});

describe('a span in a query', () => {
  it('includes its first and last day entirely, even today and days in the future', () => {
    expect(spanOf('2026-11-23', '2026-11-23')).toEqual({
      from: new Date('2026-11-23T00:00:00.000Z'),
      to: new Date('2026-11-23T23:59:59.999Z'),
    });
    expect(spanOf('2026-02-28T10:00:00+02:00', '2030-01-01').from).toEqual(new Date('2026-02-28T08:00:00Z'));
    expect(spanOf(undefined, undefined)).toEqual({ from: undefined, to: undefined });
  });

  it('is refused when it ends before it begins', () => {
    expect(() => spanOf('2026-11-02', '2026-11-01')).toThrow('from must not be after to');
  });
});
