import { type Country, CountryFinder } from './country-finder';
import { HolidayData } from './holiday-data';

const DAY_MS = 86_400_000;
/** No holidays are computed for earlier years. */
const FIRST_YEAR = 2010;

/** Public holidays by place. Loads and computes on first use and keeps the results: make one per process. */
export class PublicHolidays {
  private readonly data = new HolidayData();
  private readonly countries = new CountryFinder(this.data);
  private readonly years = new Map<string, ReadonlyMap<string, string>>();

  /** The country of a place such as "Malaysia · Kelantan" or "(Asia/Riyadh)"; null if it names none. */
  countryOf(place: string): Country | null {
    return this.countries.find(place);
  }

  /** Holidays per place until the end of `lastYear`, as ISO date → weight 0. Each place is computed once. */
  until(lastYear: number): (place: string) => Record<string, number> {
    const byPlace = new Map<string, Record<string, number>>();
    return (place) => {
      let days = byPlace.get(place);
      if (!days) {
        days = {};
        for (let year = FIRST_YEAR; year <= lastYear; year++) for (const date of this.named(place, year).keys()) days[date] = 0;
        byPlace.set(place, days);
      }
      return days;
    };
  }

  /** The holidays of one year, ISO date → English name; empty if the place names no country. */
  named(place: string, year: number): ReadonlyMap<string, string> {
    const where = this.countryOf(place);
    if (!where) return new Map();
    const key = `${where.country} ${where.state ?? ''} ${year}`;
    let named = this.years.get(key);
    if (!named) this.years.set(key, (named = this.compute(where, year)));
    return named;
  }

  private compute({ country, state }: Country, year: number): ReadonlyMap<string, string> {
    const named = new Map<string, string>();
    for (const { type, date, start, end, name } of this.data.holidays(country, state, year)) {
      if (type !== 'public') continue;
      // A half-day holiday counts as a working day: its length rounds down to 0 days.
      const length = Math.floor((end.getTime() - start.getTime()) / DAY_MS + 0.05);
      const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
      for (let i = 0; i < length; i++) named.set(new Date(first + i * DAY_MS).toISOString().slice(0, 10), name);
    }
    return named;
  }
}
