const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The ISO date that was typed: "2026-08-03", "3/8/2026", "3.8.26" or "3 August 2026", always the day first; without a year that of `now`
 * (milliseconds). Null where it is not a date.
 */
export function typedDay(text: string, now: number): string | null {
  const typed = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const [, day, number, name, year] = /^(\d{1,2})(?:[\s./-]+(\d{1,2})|[\s./-]*([a-z]{3,9}))(?:[\s./,-]+(\d{4}|\d{2}))?$/.exec(typed) ?? [];
  if (day === undefined) return null;
  const month = name === undefined ? Number(number) : MONTHS.indexOf(name.slice(0, 3)) + 1;
  const inYear = year === undefined ? new Date(now).getFullYear() : Number(year) + (year.length === 2 ? 2000 : 0);
  return isoDay(inYear, month, Number(day));
}

function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
