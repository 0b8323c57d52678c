import type { DuplicateResponse } from '@app/contracts';

export const pairOf = ({ into, from }: DuplicateResponse): string => `${into.person} ${from.person}`;

/** The proposals without those that were answered on this screen. */
export function openDuplicates(duplicates: readonly DuplicateResponse[], answered: readonly string[]): DuplicateResponse[] {
  return duplicates.filter((duplicate) => !answered.includes(pairOf(duplicate)));
}

/** "j.tan@mail.tanjung.example looks like the same person as j.tan@tanjung.example." */
export function lookAlikeInWords({ into, from, because }: DuplicateResponse): string {
  const why = because === 'same-name' ? `: both are called ${into.name}` : '';
  return `${from.address} looks like the same person as ${into.address}${why}.`;
}

export function answeredInWords({ into, from }: DuplicateResponse, isSame: boolean): string {
  return isSame ? `${from.address} is merged into ${into.address}.` : `${from.address} and ${into.address} stay two people.`;
}
