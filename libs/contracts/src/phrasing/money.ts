/** "EUR 180,000" for minor units; without the currency where it is not known. */
export function moneyInWords(minorUnits: number, currency: string | null): string {
  const units = Math.round(minorUnits / 10 ** minorDigits(currency)).toString();
  return `${currency ?? ''} ${units.replace(/\B(?=(\d{3})+$)/g, ',')}`.trimStart();
}

/** Decimal digits of a currency by ISO 4217; two for an unknown one. */
function minorDigits(currency: string | null): number {
  if (currency === null || !/^[A-Za-z]{3}$/.test(currency)) return 2;
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
