import { money, moneyAtStake } from './money';

describe('money', () => {
  it('reads minor units by the currency', () => {
    expect(money(42_000_000, 'MYR')).toBe('RM 420 k');
    expect(money(120_000_000, 'EUR')).toBe('€ 1.2 m');
    expect(money(310_000_000, 'MYR')).toBe('RM 3.1 m');
    expect(money(95_000, 'EUR')).toBe('€ 950');
    expect(money(1_200_000, 'JPY')).toBe('¥ 1.2 m');
    expect(money(100_000_000, 'EUR')).toBe('€ 1 m');
  });

  it('does not jump a unit by rounding', () => {
    expect(money(99_960_000, 'EUR')).toBe('€ 1 m');
    expect(money(99_940_000, 'EUR')).toBe('€ 999 k');
  });

  it('is empty without an amount', () => {
    expect(money(null, 'EUR')).toBe('');
  });

  it('never adds currencies', () => {
    expect(
      moneyAtStake([
        { currency: 'EUR', amount: 100_000 },
        { currency: 'MYR', amount: 42_000_000 },
      ]),
    ).toBe('RM 420 k + € 1 k');
    expect(
      moneyAtStake([
        { currency: 'EUR', amount: 100_000 },
        { currency: 'MYR', amount: 42_000_000 },
        { currency: 'CHF', amount: 5_000 },
        { currency: 'SEK', amount: 0 },
      ]),
    ).toBe('RM 420 k + € 1 k + 1 other currency');
    expect(moneyAtStake([])).toBe('');
  });
});
