/** How many minor units make one of the currency: 2 digits for most, 0 for JPY, 3 for KWD. */
function digits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

function symbol(currency: string): string {
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

/**
 * Money as one reads it: `RM 420 k`, `€ 1.2 m`.
 * @param amount integer minor units
 * @param currency ISO 4217; an unknown code is shown as it is
 */
export function money(amount: number | null, currency: string | null): string {
  if (amount === null) return '';
  const code = currency !== null && /^[A-Z]{3}$/.test(currency) ? currency : null;
  const whole = amount / 10 ** (code === null ? 2 : digits(code));
  const [scaled, unit] = whole >= 999_500 ? [whole / 1e6, ' m'] : whole >= 999.5 ? [whole / 1e3, ' k'] : [whole, ''];
  const text = scaled < 10 && unit !== '' ? scaled.toFixed(1).replace(/\.0$/, '') : Math.round(scaled).toString();
  return `${code === null ? '' : `${symbol(code)} `}${text}${unit}`;
}

/** Several currencies stay several: adding them would invent an exchange rate. The largest two, then how many others. */
export function moneyAtStake(amounts: readonly { currency: string; amount: number }[]): string {
  const sorted = [...amounts].filter((one) => one.amount > 0).sort((a, b) => b.amount - a.amount);
  const shown = sorted.slice(0, 2).map((one) => money(one.amount, one.currency));
  const others = sorted.length - shown.length;
  return [...shown, ...(others > 0 ? [`${others} other ${others === 1 ? 'currency' : 'currencies'}`] : [])].join(' + ');
}
