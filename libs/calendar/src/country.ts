import { dateHolidays } from './date-holidays';

/** Of ISO 3166; with a state where its holidays are known. */
export interface Country {
  country: string;
  state?: string;
}

const known = new Map<string, Country | null>();
let byName: Map<string, string> | undefined;

/** Where a region is, as accounts are described: "Malaysia · Kelantan", "Germany", "DE-BY", "AT"; null where no country is named. */
export function countryOf(region: string): Country | null {
  let found = known.get(region);
  if (found === undefined) known.set(region, (found = find(region)));
  return found;
}

function find(region: string): Country | null {
  const code = /^([A-Z]{2})(?:-([A-Z0-9]{1,3}))?$/.exec(region.trim());
  const parts = region.split(/[·,/|;:()]|\s[-–—]\s/).map(plain);
  byName ??= names();
  const country = code?.[1] ?? parts.map((part) => byName?.get(part)).find((each) => each !== undefined);
  if (country === undefined || !byName.has(plain(country))) return null;
  const states = Object.entries(dateHolidays().getStates(country, 'en') ?? {});
  const state = states.find(([key, name]) => key === code?.[2] || parts.includes(plain(name)))?.[0];
  return state === undefined ? { country } : { country, state };
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
