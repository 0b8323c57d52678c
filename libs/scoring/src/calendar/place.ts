/** The described location of an account. */
interface Described {
  /** ISO 3166-1 alpha-2. */
  country?: string | undefined;
  region?: string | undefined;
  timeZone?: string | undefined;
}

/**
 * The location of an account as one text, by which its holidays are found: "SA: Gulf · Riyadh" with a known country, otherwise
 * "Gulf · Riyadh (Asia/Riyadh)", where either half may be missing. Null if nothing is known.
 */
export function placeOf({ country, region, timeZone }: Described): string | null {
  if (country !== undefined) return region === undefined ? country : `${country}: ${region}`;
  if (timeZone === undefined) return region ?? null;
  return region === undefined ? `(${timeZone})` : `${region} (${timeZone})`;
}

/** The described region in a place; the place itself if it has no region. */
export function regionIn(place: string): string {
  return place.replace(/^[A-Z]{2}: /, '').replace(/ \([^()]+\)$/, '');
}
