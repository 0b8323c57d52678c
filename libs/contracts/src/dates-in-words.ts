const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** An ISO date as people say it: "13 April", with the year unless it is that of `at` (ms). Null reads "an unknown day". */
export function dayInWords(date: string | number | null | undefined, at?: number): string {
  if (typeof date !== 'string' || date.length < 10) return 'an unknown day';
  const year = Number(date.slice(0, 4));
  const day = `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''}`;
  return at !== undefined && new Date(at).getUTCFullYear() === year ? day : `${day} ${year}`;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Small counts in words, "a" for one where it reads better. */
export function countInWords(count: number, one = 'one'): string {
  return count === 1 ? one : (NUMBERS[count] ?? String(count));
}

/** "two mails", "a call". */
export function counted(count: number, singular: string, plural: string): string {
  return `${countInWords(count, 'a')} ${count === 1 ? singular : plural}`;
}

/** "12 days", "1 day". */
export function daysInWords(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}

/** As people say a long time: "45 days", "five months", "14 months". */
export function spanInWords(days: number): string {
  return days < 60 ? daysInWords(days) : counted(Math.round(days / 30.44), 'month', 'months');
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
