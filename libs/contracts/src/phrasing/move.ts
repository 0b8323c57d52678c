import type { ExplanationCode, ExplanationParams } from '@app/scoring';
import type { Speaker } from './speaker';

type CodeOf<Prefix extends string> = Extract<ExplanationCode, `${Prefix}.${string}`>;

/** One explanation whose code begins with the prefix: its code decides its params. */
type OneOf<Prefix extends string> = { [C in CodeOf<Prefix>]: { code: C; params: ExplanationParams[C] } }[CodeOf<Prefix>];

/** The same explanation earlier (`then`) and today (`now`), with the direction of the change. */
interface Move<Prefix extends string> {
  isBetter: boolean;
  now: OneOf<Prefix>;
  then: OneOf<Prefix>;
  /** Both as full sentences. */
  texts: { now: string; then: string };
}

/** The change in one sentence; null where the two sentences side by side say it best. */
export type MoveWords<Prefix extends string> = (move: Move<Prefix>, say: Speaker) => string | null;

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
