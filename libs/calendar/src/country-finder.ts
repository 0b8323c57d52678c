import type { HolidayData } from './holiday-data';
import ZONES_OF_COUNTRIES from './zones-of-countries.json';

export interface Country {
  /** ISO 3166, two letters. */
  country: string;
  /** The state's code, if `date-holidays` has holidays for it. */
  state?: string;
}

/** Finds the country of a place, and caches it. */
export class CountryFinder {
  private readonly found = new Map<string, Country | null>();
  private byName: ReadonlyMap<string, string> | undefined;
  private byZone: ReadonlyMap<string, string> | undefined;

  constructor(private readonly data: HolidayData) {}

  /**
   * The country of a place as accounts describe it: "SA: Gulf · Riyadh", "Malaysia · Kelantan", "Germany", "DE-BY", "AT",
   * "(Asia/Riyadh)"; null if it names none. A code wins over a name, and both win over the time zone.
   */
  find(place: string): Country | null {
    let country = this.found.get(place);
    if (country === undefined) this.found.set(place, (country = this.search(place)));
    return country;
  }

  private search(place: string): Country | null {
    const [, region = '', zone] = /^(.*?) ?(?:\(([A-Za-z_]+\/[\w/+-]+)\))?$/s.exec(place) ?? [];
    const code = /^([A-Z]{2})(?:-([A-Z0-9]{1,3}))?(?:: |$)/.exec(region.trim());
    const parts = region.split(/[·,/|;:()]|\s[-–—]\s/).map(plain);
    const byCode = code?.[1] !== undefined && Object.hasOwn(ZONES_OF_COUNTRIES, code[1]) ? code[1] : undefined;
    const country = byCode ?? this.ofNames(parts) ?? this.ofZone(zone);
    if (country === undefined) return null;
    const state = Object.entries(this.data.states(country)).find(([key, name]) => {
      return key === code?.[2] || parts.includes(plain(name)) || parts.includes(plain(`${country}-${key}`));
    })?.[0];
    return state === undefined ? { country } : { country, state };
  }

  private ofNames(parts: readonly string[]): string | undefined {
    const byName = (this.byName ??= this.names());
    return parts.map((part) => byName.get(part)).find((country) => country !== undefined);
  }

  /** Maps each time zone to its country, including former names. */
  private ofZone(zone: string | undefined): string | undefined {
    if (zone === undefined) return undefined;
    this.byZone ??= new Map(Object.entries(ZONES_OF_COUNTRIES).flatMap(([country, zones]) => zones.map((each) => [each, country])));
    return this.byZone.get(zone);
  }

  /** Countries by code and by name, in English and local languages. */
  private names(): ReadonlyMap<string, string> {
    const names = new Map<string, string>();
    for (const language of [undefined, 'en']) {
      for (const [code, name] of Object.entries(this.data.countries(language))) {
        names.set(plain(code), code);
        for (const each of name.split(/[,;/]/)) names.set(plain(each), code);
      }
    }
    return names;
  }
}

function plain(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
