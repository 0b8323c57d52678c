import type { CardSet, VersionedCard } from './card';

/** The scorecard that every vendor has from the start. */
export const DEFAULT_SCORECARD = 'default';

/**
 * The cards of one version of a scorecard, with their names in stored scores: `growing-3` in the default scorecard, `emea:growing-3` in
 * another one. Codes contain no colon, so no two versions share a name.
 */
export function nameCards({ cards }: CardSet, scorecard: string, version: number): VersionedCard[] {
  const prefix = scorecard === DEFAULT_SCORECARD ? '' : `${scorecard}:`;
  return cards.map((card) => ({ ...card, named: `${prefix}${card.code}-${version}` }));
}

/** Scorecard and version in the name of a card, such as `default-3` or `emea-3`; the same for all cards published together. */
export function versionInName(named: string): string {
  const colon = named.lastIndexOf(':');
  const scorecard = colon === -1 ? DEFAULT_SCORECARD : named.slice(0, colon);
  return `${scorecard}${named.slice(named.lastIndexOf('-'))}`;
}
