import { DAY, type Moment } from './vocabulary';

/** Whole UTC days since 1970-01-01. */
export function dayOf(moment: Moment): number {
  return Math.floor(moment / DAY);
}

/** Day of an ISO date. */
export function dayOfDate(date: string): number {
  return dayOf(Date.UTC(digits(date, 0, 4), digits(date, 5, 2) - 1, digits(date, 8, 2)));
}

/**
 * ISO date of a day. Arithmetic on the proleptic Gregorian calendar (Howard Hinnant, “chrono-compatible low-level date algorithms”,
 * `civil_from_days`), several times faster than `Date`.
 */
export function dateOfDay(day: number): string {
  // Whole numbers above zero: `| 0` truncates, and is several times faster than Math.floor on a quotient.
  const shifted = day + 719_468;
  const era = (shifted / 146_097) | 0;
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = ((dayOfEra - ((dayOfEra / 1460) | 0) + ((dayOfEra / 36_524) | 0) - ((dayOfEra / 146_096) | 0)) / 365) | 0;
  const dayOfYear = dayOfEra - (365 * yearOfEra + (yearOfEra >> 2) - ((yearOfEra / 100) | 0));
  const marchMonth = ((5 * dayOfYear + 2) / 153) | 0;
  const dayOfMonth = dayOfYear - (((153 * marchMonth + 2) / 5) | 0) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${TWO_DIGITS[month]}-${TWO_DIGITS[dayOfMonth]}`;
}

const TWO_DIGITS: readonly string[] = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, '0'));

/** ISO date (UTC) of a moment. */
export function dateOf(moment: Moment): string {
  return dateOfDay(dayOf(moment));
}

/** 0 = January … 11 = December. */
export function monthOfDay(day: number): number {
  return new Date(day * DAY).getUTCMonth();
}

/** Parses `count` digits of the text from a position on; NaN if one of them is not a digit. */
function digits(text: string, from: number, count: number): number {
  let number = 0;
  for (let i = from; i < from + count; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True if the text begins with an existing date between 1990 and 2100. The comparisons refuse NaN. */
function beginsWithDate(text: string): boolean {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  if (text[4] !== '-' || text[7] !== '-' || !(year >= 1990 && year <= 2100) || !(month >= 1 && month <= 12)) return false;
  // In this range, 2100 is the only year divisible by 4 that is not a leap year.
  return day >= 1 && day <= (month === 2 && year % 4 === 0 && year !== 2100 ? 29 : DAYS_OF_MONTHS[month - 1]!);
}

/** An existing date between 1990 and 2100, `YYYY-MM-DD`. */
export function isRealDate(text: string): boolean {
  return text.length === 10 && beginsWithDate(text);
}

/** After the seconds: a fraction and the zone. */
const REST = /^(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** Milliseconds of a date-time with zone (RFC 3339) between 1990 and 2100, or NaN. Fractions are cut to milliseconds. */
export function parseMoment(text: string): Moment {
  const hours = digits(text, 11, 2);
  const minutes = digits(text, 14, 2);
  const seconds = digits(text, 17, 2);
  if (text[10] !== 'T' || text[13] !== ':' || text[16] !== ':' || !beginsWithDate(text)) return NaN;
  if (!(hours <= 23 && minutes <= 59 && seconds <= 59)) return NaN;
  const { millis, offset } = restOf(text);
  return dayOfDate(text) * DAY + ((hours * 60 + minutes - offset) * 60 + seconds) * 1000 + millis;
}

/** Milliseconds of the fraction and minutes of the zone, NaN where there is none. */
function restOf(text: string): { millis: number; offset: number } {
  // The format that Date.toISOString writes, which is by far the most frequent.
  if (text.length === 24 && text[19] === '.' && text[23] === 'Z') return { millis: digits(text, 20, 3), offset: 0 };
  const [, fraction, zone] = REST.exec(text.slice(19)) ?? [];
  if (zone === undefined) return { millis: NaN, offset: NaN };
  const millis = fraction ? digits(fraction.slice(1, 4).padEnd(3, '0'), 0, 3) : 0;
  if (zone === 'Z') return { millis, offset: 0 };
  const [zoneHours, zoneMinutes] = [digits(zone, 1, 2), digits(zone, 4, 2)];
  if (!(zoneHours <= 23 && zoneMinutes <= 59)) return { millis, offset: NaN };
  return { millis, offset: (zoneHours * 60 + zoneMinutes) * (zone.startsWith('-') ? -1 : 1) };
}
