import { DAY, type Moment } from './signal';

/** Whole UTC days since 1970-01-01. */
export function dayOf(moment: Moment): number {
  return Math.floor(moment / DAY);
}

/** Day of an ISO date. */
export function dayOfDate(date: string): number {
  return dayOf(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))));
}

/** A few years' days; writing a date takes longer than everything else that a trail does with it. */
const KEPT = 5000;
const written = new Map<number, string>();

/** ISO date of a day. */
export function dateOfDay(day: number): string {
  let date = written.get(day);
  if (date === undefined) {
    if (written.size >= KEPT) written.clear();
    written.set(day, (date = new Date(day * DAY).toISOString().slice(0, 10)));
  }
  return date;
}

/** ISO date (UTC) of a moment. */
export function dateOf(moment: Moment): string {
  return dateOfDay(dayOf(moment));
}

/** 0 = January … 11 = December. */
export function monthOfDay(day: number): number {
  return new Date(day * DAY).getUTCMonth();
}

const FULL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** A date of the calendar between 1990 and 2100, `YYYY-MM-DD`. */
export function isRealDate(text: string): boolean {
  const match = FULL_DATE.exec(text);
  if (!match) return false;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  return year >= 1990 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Milliseconds of a date-time with zone (RFC 3339) between 1990 and 2100, or NaN. Fractions are cut to milliseconds. */
export function parseMoment(text: string): Moment {
  const match = DATE_TIME.exec(text);
  if (!match || !isRealDate(match[1] ?? '')) return NaN;
  const hours = Number(match[2]);
  const minutes = Number(match[3]);
  const seconds = Number(match[4]);
  if (hours > 23 || minutes > 59 || seconds > 59) return NaN;
  const zone = match[6] ?? 'Z';
  let offset = 0;
  if (zone !== 'Z') {
    const zoneHours = Number(zone.slice(1, 3));
    const zoneMinutes = Number(zone.slice(4, 6));
    if (zoneHours > 23 || zoneMinutes > 59) return NaN;
    offset = (zoneHours * 60 + zoneMinutes) * (zone.startsWith('-') ? -1 : 1);
  }
  const millis = match[5] ? Math.floor(Number(`0${match[5].slice(0, 4)}`) * 1000 + 1e-6) : 0;
  return dayOfDate(match[1] ?? '') * DAY + ((hours * 60 + minutes - offset) * 60 + seconds) * 1000 + millis;
}
