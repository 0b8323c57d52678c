/** "180,000 EUR" of minor units, of which a yen has none; the currency is left out where nobody told it. */
export function moneyInWords(minorUnits: number, currency: string | null): string {
  const units = Math.round(minorUnits / 10 ** minorDigits(currency)).toString();
  return `${units.replace(/\B(?=(\d{3})+$)/g, ',')} ${currency ?? ''}`.trimEnd();
}

const DIGITS = new Map<string, number>();

/** Digits of a currency behind the point, by ISO 4217; two for what is none. */
export function minorDigits(currency: string | null): number {
  if (currency === null || !/^[A-Za-z]{3}$/.test(currency)) return 2;
  const known = DIGITS.get(currency);
  if (known !== undefined) return known;
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  DIGITS.set(currency, digits);
  return digits;
}
