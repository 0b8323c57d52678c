import type { CardSet, VersionedCard } from './card';

/** The scorecard that every vendor has from the start. */
export const DEFAULT_SCORECARD = 'default';

/**
 * The cards of one version of a scorecard, each with the name by which stored scores say what they were computed by: `growing-3`, of a
 * scorecard that is not the default one `emea:growing-3`. Codes of cards hold no colon, so no two versions share a name.
 */
export function nameCards({ cards }: CardSet, scorecard: string, version: number): VersionedCard[] {
  const prefix = scorecard === DEFAULT_SCORECARD ? '' : `${scorecard}:`;
  return cards.map((card) => ({ ...card, named: `${prefix}${card.code}-${version}` }));
}

/** VersionedCard and version in the name of a card: `default-3`, `emea-3`. The same of all cards that were published together. */
export function versionInName(named: string): string {
  const colon = named.lastIndexOf(':');
  const scorecard = colon === -1 ? DEFAULT_SCORECARD : named.slice(0, colon);
  return `${scorecard}${named.slice(named.lastIndexOf('-'))}`;
}
