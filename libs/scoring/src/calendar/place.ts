/** Where an account is, as described. */
interface Described {
  /** ISO 3166-1 alpha-2. */
  country?: string | undefined;
  region?: string | undefined;
  timeZone?: string | undefined;
}

/**
 * Where an account is, as one text by which its holidays are found: "SA: Gulf · Riyadh" where the country is told, else
 * "Gulf · Riyadh (Asia/Riyadh)", of which either half may be missing. Null where nothing is told.
 */
export function placeOf({ country, region, timeZone }: Described): string | null {
  if (country !== undefined) return region === undefined ? country : `${country}: ${region}`;
  if (timeZone === undefined) return region ?? null;
  return region === undefined ? `(${timeZone})` : `${region} (${timeZone})`;
}

/** The region in a place, as described; the place itself where that is all there is. */
export function regionIn(place: string): string {
  return place.replace(/^[A-Z]{2}: /, '').replace(/ \([^()]+\)$/, '');
}
