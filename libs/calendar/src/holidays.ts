import { countryOf } from './country';
import { dateHolidaysOf } from './date-holidays';

const DAY = 86_400_000;
/** Of what happened before this, no holiday is known. */
const FIRST_YEAR = 2010;

const years = new Map<string, ReadonlyMap<string, string>>();

/** Public holidays by place, until the end of a year: days on which nobody need answer. Each place is computed once. */
export function holidaysUntil(lastYear: number): (place: string) => Record<string, number> {
  const byPlace = new Map<string, Record<string, number>>();
  return (place) => {
    let days = byPlace.get(place);
    if (!days) {
      days = {};
      for (let year = FIRST_YEAR; year <= lastYear; year++) for (const date of namedHolidays(place, year).keys()) days[date] = 0;
      byPlace.set(place, days);
    }
    return days;
  };
}

/** Those of one year, ISO date → name in English; none where the place names no country. */
export function namedHolidays(place: string, year: number): ReadonlyMap<string, string> {
  const where = countryOf(place);
  if (!where) return new Map();
  const key = `${where.country} ${where.state ?? ''} ${year}`;
  let named = years.get(key);
  if (!named) years.set(key, (named = holidaysOf(where.country, where.state, year)));
  return named;
}

function holidaysOf(country: string, state: string | undefined, year: number): Map<string, string> {
  const named = new Map<string, string>();
  for (const { type, date, start, end, name } of dateHolidaysOf(country, state).getHolidays(year, 'en')) {
    if (type !== 'public') continue;
    // A holiday of half a day is a working day like any other: its length comes to none.
    const length = Math.floor((end.getTime() - start.getTime()) / DAY + 0.05);
    const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
    for (let i = 0; i < length; i++) named.set(new Date(first + i * DAY).toISOString().slice(0, 10), name);
  }
  return named;
}
