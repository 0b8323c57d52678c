import { attention, dateOfDay, dayOf, trendOf, type AttentionContext, type HealthPoint } from '../index';

const T = Date.UTC(2026, 5, 1);
const CALM: HealthPoint = {
  score: 90,
  rawScore: 90,
  band: 'thriving',
  earlyRead: false,
  coverage: 1,
  pilot: 'main',
  scorecard: 'growing-1',
  daysSinceHandover: 300,
  gates: [],
  silence: { risk: 0.1, days: 3, usualDays: 8 },
  windowClosesDay: null,
};
const CONTEXT: AttentionContext = { annualValue: 10_000_000, currency: 'EUR', renewsOn: null, change30: 0 };

function worry(health: Partial<HealthPoint> = {}, context: Partial<AttentionContext> = {}): number {
  return attention({ ...CALM, ...health }, { ...CONTEXT, ...context }, T);
}

describe('attention', () => {
  it('grows with each reason to act', () => {
    expect(worry({ gates: [{ gate: 'dark', cap: 49 }] })).toBeGreaterThan(worry({ gates: [{ gate: 'nobody-asked', cap: 69 }] }));
    expect(
      worry({
        gates: [
          { gate: 'dark', cap: 49 },
          { gate: 'champion-vacant', cap: 59 },
        ],
      }),
    ).toBeGreaterThan(worry({ gates: [{ gate: 'dark', cap: 49 }] }));
    expect(worry({ silence: { risk: 0.6, days: 30, usualDays: 8 } })).toBeGreaterThan(worry());
    expect(worry({}, { change30: -15 })).toBeGreaterThan(worry());
    expect(worry({}, { change30: 15 })).toBe(worry());
  });

  it('grows with money and with the nearness of renewal and of +150', () => {
    const gates: HealthPoint['gates'] = [{ gate: 'dark', cap: 49 }];
    expect(worry({ gates }, { annualValue: 100_000_000 })).toBeGreaterThan(worry({ gates }, { annualValue: 1_000_000 }));
    expect(worry({ gates }, { renewsOn: '2026-07-01' })).toBeGreaterThan(worry({ gates }, { renewsOn: '2026-11-01' }));
    expect(worry({ gates }, { renewsOn: '2027-06-01' })).toBe(worry({ gates }));
    expect(worry({ gates, daysSinceHandover: 150 })).toBeGreaterThan(worry({ gates }));
  });

  it('compares money across currencies by order of magnitude, and uses unknown currencies unconverted', () => {
    const gates: HealthPoint['gates'] = [{ gate: 'dark', cap: 49 }];
    const by = (annualValue: number, currency: string | null): number => worry({ gates }, { annualValue, currency });
    expect(by(10_000_000, 'GBP')).toBeGreaterThan(by(10_000_000, 'EUR'));
    expect(by(10_000_000, 'EUR')).toBeGreaterThan(by(10_000_000, 'MYR'));
    expect(by(1_800_000_000, 'IDR')).toBeLessThan(by(10_000_000, 'EUR'));
    expect(by(17_500_000, 'JPY') / by(10_000_000, 'EUR')).toBeCloseTo(1, 1);
    expect(by(10_000_000, null)).toBe(by(10_000_000, 'EUR'));
    expect(by(10_000_000, 'XTS')).toBe(by(10_000_000, 'EUR'));
  });

  it('grows as the budget window closes, and takes the nearer of window and renewal', () => {
    const gates: HealthPoint['gates'] = [{ gate: 'champion-vacant', cap: 59 }];
    const closing = (days: number): number => worry({ gates, windowClosesDay: dayOf(T) + days });
    expect(closing(10)).toBeGreaterThan(closing(60));
    expect(closing(120)).toBe(worry({ gates }));
    const renewsOn = dateOfDay(dayOf(T) + 20);
    expect(worry({ gates, windowClosesDay: dayOf(T) + 60 }, { renewsOn })).toBe(worry({ gates }, { renewsOn }));
  });

  it('is not the band: a low score without a reason weighs less than one open gate', () => {
    expect(worry({ score: 35, rawScore: 35, band: 'stalled' })).toBeLessThan(worry({ gates: [{ gate: 'dark', cap: 49 }] }));
  });

  it('is a number also where nothing is known', () => {
    expect(worry({ score: null, rawScore: null, silence: null, daysSinceHandover: null }, { annualValue: null, change30: null })).toBe(0);
  });
});

describe('the trend', () => {
  it('is flat within three points a month', () => {
    expect([null, 2.9, -2.9, 3, -3].map(trendOf)).toEqual(['flat', 'flat', 'flat', 'up', 'down']);
  });
});
