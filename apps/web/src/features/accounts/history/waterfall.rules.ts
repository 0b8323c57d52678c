import type { HealthChangePart, HealthChangeResponse } from '@app/contracts';
import type { PartOwner } from '@app/scoring';

export interface WaterfallBar {
  key: string;
  name: string;
  owner: PartOwner | null;
  text: string;
  /** The points that an open gate holds back. */
  held: boolean;
  /** The earlier sentence, if it helps to compare. */
  before: string | null;
  points: number;
  /** Where the bar begins and ends on the scale of the score. */
  start: number;
  end: number;
}

export const OWNER_WORDS: Record<PartOwner | 'held', string> = {
  client: 'client',
  vendor: 'us',
  time: 'time passing',
  'now-known': 'now known',
  scorecard: 'scorecard',
  held: 'capped',
};

/** The bars of a change, as it is explained: each begins where the one before ended, the last ends at the new score. */
export function waterfall(change: HealthChangeResponse): WaterfallBar[] {
  if (change.from.score === null || change.change === null) return [];
  let at = change.from.score;
  return change.told.map(({ part, name, owner, points, parts, sentence, before }, index) => {
    const start = at;
    at += points;
    const text = part === 'smaller' ? smallerText(change, parts, points) : sentence.text;
    return { key: `${part}-${index}`, name, owner, text, before: before?.text ?? null, held: part === 'held', points, start, end: at };
  });
}

/** "Replies +0.2, Fleet −0.4": names what is too small for a sentence, without points if other parts offset them. */
function smallerText({ parts }: HealthChangeResponse, small: readonly string[], total: number): string {
  const points = new Map<string, number>();
  for (const part of parts) if (small.includes(part.part)) points.set(part.name, (points.get(part.name) ?? 0) + part.points);
  const addsUp = Math.abs([...points.values()].reduce((sum, each) => sum + each, 0) - total) < 0.05;
  return [...points].map(([name, sum]) => (addsUp ? `${name} ${signed(sum)}` : name)).join(', ');
}

/** The scale on which the bars stand: all of them and both scores, with some air, inside 0–100 where they are. */
export function waterfallScale(bars: readonly WaterfallBar[], from: number, to: number): { low: number; high: number } {
  const ends = [from, to, ...bars.flatMap((bar) => [bar.start, bar.end])];
  return { low: Math.min(...ends) - 2, high: Math.max(...ends) + 2 };
}

/** Whose doing the change was, largest first, and last what an open gate kept from showing; owners without a part are not here. */
export function byOwner(parts: readonly HealthChangePart[]): { owner: PartOwner | 'held'; points: number }[] {
  const sums = new Map<PartOwner | 'held', number>();
  for (const { reason, owner, points } of parts) {
    const whose = reason === 'held' ? 'held' : owner;
    sums.set(whose, (sums.get(whose) ?? 0) + points);
  }
  return [...sums]
    .map(([owner, points]) => ({ owner, points }))
    .filter(({ points }) => Math.abs(points) >= 0.05)
    .sort((a, b) => Number(a.owner === 'held') - Number(b.owner === 'held') || Math.abs(b.points) - Math.abs(a.points));
}

/** The change as a text to send on: the scores, each fact that matters with its points, and in the end why not all of it shows. */
export function changeText(name: string, change: HealthChangeResponse, days: { from: string; to: string }): string {
  if (change.from.score === null || change.to.score === null || change.change === null) return `${name}: ${change.sentence.text}`;
  const head = `${name}: health ${Math.round(change.from.score)} on ${days.from}, ${Math.round(change.to.score)} on ${days.to} (${signed(change.change)}).`;
  const told = change.told.filter(({ part, points }) => part !== 'smaller' && Math.abs(points) >= 1);
  return [
    head,
    ...told.map(({ part, points, sentence, before }) =>
      part === 'held' ? sentence.text : `${signed(points)}: ${sentence.text}${before ? ` (Before: ${before.text})` : ''}`,
    ),
  ].join('\n');
}

/** `−12`, `+0.4`: whole points from ten on, else one digit. */
export function signed(points: number): string {
  const size = Math.abs(points);
  const text = size >= 9.95 ? Math.round(size).toString() : size.toFixed(1).replace(/\.0$/, '');
  return text === '0' ? '0' : `${points < 0 ? '−' : '+'}${text}`;
}
