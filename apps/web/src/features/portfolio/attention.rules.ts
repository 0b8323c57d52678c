import { gateName, type PortfolioItem } from '@app/contracts';
import type { Band } from '@app/scoring';

const UNDER_STEADY: Record<Band, boolean> = { thriving: false, steady: false, 'at-risk': true, stalled: true };

/** Why a row stands where it stands: attention is how bad it is × what is at stake × how near a turning point is. */
export interface AttentionReasons {
  bad: string[];
  stake: string[];
  near: string[];
}

export function attentionReasons(
  item: PortfolioItem,
  words: { value: string; renews: string | null; near: boolean; window: string | null },
): AttentionReasons {
  const bad: string[] = [];
  // A server newer than this page may know gates that the page does not.
  const gates = item.gates.map((gate) => gateName(gate) as string | undefined);
  bad.push(...gates.flatMap((name) => (name === undefined ? [] : [name.toLowerCase()])));
  if (item.risk !== null && item.risk >= 0.25) bad.push(`silence risk ${Math.round(item.risk * 100)} %`);
  if (item.change30 !== null && item.change30 <= -1) bad.push(`${Math.abs(Math.round(item.change30))} points lower than 30 days ago`);
  if (item.band !== null && UNDER_STEADY[item.band]) bad.push('score under 60');
  const days = item.daysSinceHandover;
  const near = words.renews === null || !words.near ? [] : [`renews ${words.renews}`];
  if (words.window !== null) near.push(`budget window closes ${words.window}`);
  if (days !== null && days >= 120 && days < 180) near.push(`${days} days after the handover, when most pilots are won or lost`);
  return { bad, stake: words.value === '' ? [] : [`${words.value} a year`], near };
}
