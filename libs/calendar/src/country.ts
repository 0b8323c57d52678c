import { dateHolidays } from './date-holidays';
import ZONES_OF_COUNTRIES from './zones-of-countries.json';

/** Of ISO 3166; with a state where its holidays are known. */
export interface Country {
  country: string;
  state?: string;
}

const known = new Map<string, Country | null>();
let byName: Map<string, string> | undefined;
let byZone: Map<string, string> | undefined;

/**
 * The country of a place, as accounts are described: "SA: Gulf · Riyadh", "Malaysia · Kelantan", "Germany", "DE-BY", "AT",
 * "(Asia/Riyadh)"; null where none is named. A country told by its code goes before one in words, and both before that of the time zone.
 */
export function countryOf(place: string): Country | null {
  let found = known.get(place);
  if (found === undefined) known.set(place, (found = find(place)));
  return found;
}

function find(place: string): Country | null {
  const [, region = '', zone] = /^(.*?) ?(?:\(([A-Za-z_]+\/[\w/+-]+)\))?$/s.exec(place) ?? [];
  const code = /^([A-Z]{2})(?:-([A-Z0-9]{1,3}))?(?:: |$)/.exec(region.trim());
  const parts = region.split(/[·,/|;:()]|\s[-–—]\s/).map(plain);
  byName ??= names();
  const told = code?.[1] !== undefined && Object.hasOwn(ZONES_OF_COUNTRIES, code[1]) ? code[1] : undefined;
  const country = told ?? parts.map((part) => byName?.get(part)).find((each) => each !== undefined) ?? ofZone(zone);
  if (country === undefined) return null;
  const states = Object.entries(dateHolidays().getStates(country, 'en') ?? {});
  const state = states.find(([key, name]) => {
    return key === code?.[2] || parts.includes(plain(name)) || parts.includes(plain(`${country}-${key}`));
  })?.[0];
  return state === undefined ? { country } : { country, state };
}

/** Each zone is that of one country, also by its old names. */
function ofZone(zone: string | undefined): string | undefined {
  if (zone === undefined) return undefined;
  byZone ??= new Map(Object.entries(ZONES_OF_COUNTRIES).flatMap(([country, zones]) => zones.map((each) => [each, country])));
  return byZone.get(zone);
}

/** Countries by name, in English and their own tongues, and by code. */
function names(): Map<string, string> {
  const found = new Map<string, string>();
  for (const language of [undefined, 'en']) {
    for (const [code, name] of Object.entries(dateHolidays().getCountries(language))) {
      found.set(plain(code), code);
      for (const each of name.split(/[,;/]/)) found.set(plain(each), code);
    }
  }
  return found;
}

function plain(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
