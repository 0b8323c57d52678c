/** "growing-1" as "Growing v1", "emea:growing-3" as "Emea · Growing v3". */
export function cardName(scorecard: string): string {
  const [, set, card = scorecard, version] = /^(?:(.*):)?(.*)-(\d+)$/.exec(scorecard) ?? [];
  const words = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).replaceAll('-', ' ');
  return `${set === undefined ? '' : `${words(set)} · `}${words(card)}${version === undefined ? '' : ` v${version}`}`;
}
