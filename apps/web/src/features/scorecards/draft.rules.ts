import { areSameCards } from '@app/contracts';
import type { Card } from '@app/scoring';

interface Written {
  cards: readonly Card[];
  note: string;
}

/** A draft on the page, and as the server has it. */
export interface Draft extends Written {
  saved: Written;
}

/** A draft of which nothing has been typed yet. */
export function newDraft(cards: readonly Card[], note: string | null): Draft {
  const written = { cards, note: note ?? '' };
  return { ...written, saved: written };
}

export function isUnsaved({ cards, note, saved }: Draft): boolean {
  return note.trim() !== saved.note.trim() || !areSameCards(cards, saved.cards);
}

export function noteToSend({ note }: Draft): string | null {
  return note.trim() === '' ? null : note.trim();
}
