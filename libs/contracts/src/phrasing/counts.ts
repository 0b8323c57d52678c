/** "8 emails", "1 email", "1,200 devices". */
export function counted(count: number | null | undefined, singular: string, plural = `${singular}s`): string {
  return `${numberInWords(count)} ${count === 1 ? singular : plural}`;
}

/** "once", "twice", "5 times". */
export function timesInWords(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : counted(count, 'time');
}

/** "1,200"; 0 for a number that is missing. */
export function numberInWords(count: number | null | undefined): string {
  return String(count ?? 0).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** "3.4". */
export function oneDecimal(value: number | null | undefined): string {
  return String(Math.round((value ?? 0) * 10) / 10);
}

/** "every day", "every 8 days". */
export function everyDaysInWords(days: number): string {
  return days === 1 ? 'every day' : `every ${days} days`;
}

/** "45 days", "5 months". */
export function spanInWords(days: number | null | undefined): string {
  const known = days ?? 0;
  return known < 60 ? counted(known, 'day') : counted(Math.round(known / 30.44), 'month');
}

/** "a, b and c". */
export function listed(parts: readonly string[]): string {
  return parts.length <= 1 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** " (no budget)" for a text, nothing without one. */
export function inBrackets(text: string | null | undefined): string {
  return isKnown(text) ? ` (${text})` : '';
}

/** True unless the value is null or undefined. */
export function isKnown<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
