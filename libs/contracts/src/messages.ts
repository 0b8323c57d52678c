import type { Explanation } from '@app/scoring';

export interface SentenceContext {
  /** Name of a person id; null when it is not known or was emptied. */
  personName?: (person: string) => string | null | undefined;
  /** The moment of reading, in ms: dates of its year are written without the year. */
  at?: number;
}

export function sentence(_explanation: Explanation, _context: SentenceContext = {}): string {
  throw new Error('sentence is being written');
}
