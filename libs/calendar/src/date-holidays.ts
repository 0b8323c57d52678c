/** What is asked of the package, whose own types would load it with every type check. */
interface Holidays {
  getCountries(language?: string): Record<string, string>;
  getStates(country: string, language: string): Record<string, string> | undefined;
  getHolidays(year: number, language: string): { date: string; start: Date; end: Date; name: string; type: string }[];
}

type HolidaysClass = new (country?: string, state?: string) => Holidays;

let loaded: { Holidays: HolidaysClass; everywhere: Holidays } | undefined;

/** A quarter of a second to load, and most processes never ask: so it is loaded by the first who does. */
function load(): { Holidays: HolidaysClass; everywhere: Holidays } {
  if (!loaded) {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it at the start, or make every score wait
    const found = require('date-holidays') as HolidaysClass;
    loaded = { Holidays: found, everywhere: new found() };
  }
  return loaded;
}

export function dateHolidays(): Holidays {
  return load().everywhere;
}

export function dateHolidaysOf(country: string, state: string | undefined): Holidays {
  return new (load().Holidays)(country, state);
}
