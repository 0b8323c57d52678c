import type { Speaker } from './speaker';

/** One explanation of a topic: its code decides its params. */
export type OneOf<Explanations> = { [C in keyof Explanations]: { code: C; params: Explanations[C] } }[keyof Explanations];

/** The same explanation earlier (`then`) and today (`now`), with the direction of the change. */
export interface Move<Explanations> {
  isBetter: boolean;
  now: OneOf<Explanations>;
  then: OneOf<Explanations>;
  /** Both as full sentences. */
  texts: { now: string; then: string };
}

/** The change in one sentence; null where the two sentences side by side say it best. */
export type MoveWords<Explanations> = (move: Move<Explanations>, say: Speaker) => string | null;

/** "More devices are reporting: 52 %, previously 45 %"; "slightly" where both shares read the same. */
export function shareMoved(
  isBetter: boolean,
  shares: { now: string; then: string; amount?: string },
  [more, fewer]: readonly [string, string],
): string {
  const isSame = shares.now === shares.then;
  const way = isBetter ? more : fewer;
  const said = isSame ? `Slightly ${way.charAt(0).toLowerCase()}${way.slice(1)}` : way;
  return `${said}: ${shares.amount ?? shares.now}${isSame ? '' : `, previously ${shares.then}`}`;
}
