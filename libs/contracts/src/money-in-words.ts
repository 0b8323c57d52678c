/** "180,000 EUR" of minor units; the currency is left out where nobody told it. */
export function moneyInWords(minorUnits: number, currency: string | null): string {
  const units = Math.round(minorUnits / 100).toString();
  return `${units.replace(/\B(?=(\d{3})+$)/g, ',')} ${currency ?? ''}`.trimEnd();
}
