/** Keeps a number with what it counts (`22 November`, `96 %`), so that a line never breaks between them. */
export function unbroken(text: string): string {
  return text.replace(/(\d) (?=%|\p{L})/gu, '$1\u00a0');
}

/**
 * The first sentence, and what follows it: the first is said large. A full stop ends a sentence only after a word of three
 * letters or more or a bracket, so that `St. Gallen` and `Dr. Weber` stay whole.
 */
export function leadOf(text: string): { lead: string; rest: string } {
  const end = /(?<=[\p{L}\d]{3}|\))[.!?] (?=\p{Lu}|\d)/u.exec(text);
  return end === null ? { lead: text, rest: '' } : { lead: text.slice(0, end.index + 1), rest: text.slice(end.index + 2) };
}
