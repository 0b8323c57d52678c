/** The used part of the package `date-holidays`; its own types would slow every type check. */
interface Holidays {
  getCountries(language?: string): Record<string, string>;
  getStates(country: string, language: string): Record<string, string> | undefined;
  getHolidays(year: number, language: string): { date: string; start: Date; end: Date; name: string; type: string }[];
}

type HolidaysClass = new (country?: string, state?: string) => Holidays;

/** Loads the package `date-holidays` on first use: it takes 250 ms, and most processes never need it. */
export class HolidayData {
  private package: HolidaysClass | undefined;
  private everywhere: Holidays | undefined;

  countries(language: string | undefined): Record<string, string> {
    return this.all().getCountries(language);
  }

  /** Names in English by the state's code; empty for a country without states. */
  states(country: string): Record<string, string> {
    return this.all().getStates(country, 'en') ?? {};
  }

  holidays(country: string, state: string | undefined, year: number): ReturnType<Holidays['getHolidays']> {
    return new (this.load())(country, state).getHolidays(year, 'en');
  }

  private all(): Holidays {
    return (this.everywhere ??= new (this.load())());
  }

  private load(): HolidaysClass {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- a static import would load it at startup, a dynamic one would make scoring asynchronous
    return (this.package ??= require('date-holidays') as HolidaysClass);
  }
}
