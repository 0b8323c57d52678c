/** Lower case without accents, for comparisons in a search. Must match the database function `folded`. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
