/** Lower case without accents, as both sides of a search compare it. The twin of `folded` in the database. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
