/** How often a source delivers; nothing where that is not known yet. */
export function usualGapWords(days: number | null): string {
  if (days === null) return '';
  const whole = Math.round(days);
  return whole <= 1 ? 'every day' : `every ${whole} days`;
}
