import { countryOf } from './country';
import { dateHolidaysOf } from './date-holidays';

const DAY = 86_400_000;
/** Of what happened before this, no holiday is known. */
const FIRST_YEAR = 2010;

const years = new Map<string, ReadonlyMap<string, string>>();

/** Public holidays by region, until the end of a year: days on which nobody need answer. Each region is computed once. */
export function holidaysUntil(lastYear: number): (region: string) => Record<string, number> {
  const byRegion = new Map<string, Record<string, number>>();
  return (region) => {
    let days = byRegion.get(region);
    if (!days) {
      days = {};
      for (let year = FIRST_YEAR; year <= lastYear; year++) for (const date of namedHolidays(region, year).keys()) days[date] = 0;
      byRegion.set(region, days);
    }
    return days;
  };
}

/** Those of one year, ISO date → name in English; none where the region names no country. */
export function namedHolidays(region: string, year: number): ReadonlyMap<string, string> {
  const place = countryOf(region);
  if (!place) return new Map();
  const key = `${place.country} ${place.state ?? ''} ${year}`;
  let named = years.get(key);
  if (!named) years.set(key, (named = holidaysOf(place.country, place.state, year)));
  return named;
}

function holidaysOf(country: string, state: string | undefined, year: number): Map<string, string> {
  const named = new Map<string, string>();
  for (const { type, date, start, end, name } of dateHolidaysOf(country, state).getHolidays(year, 'en')) {
    if (type !== 'public') continue;
    // Half days count as any other.
    const length = Math.floor((end.getTime() - start.getTime()) / DAY + 0.05);
    const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
    for (let i = 0; i < length; i++) named.set(new Date(first + i * DAY).toISOString().slice(0, 10), name);
  }
  return named;
}
