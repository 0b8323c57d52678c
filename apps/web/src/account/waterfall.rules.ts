import type { HealthChangePart, HealthChangeResponse } from '@app/contracts';
import type { PartOwner } from '@app/scoring';

export interface WaterfallBar {
  key: string;
  name: string;
  owner: PartOwner | null;
  text: string;
  points: number;
  /** Where the bar begins and ends on the scale of the score. */
  start: number;
  end: number;
}

export const OWNER_WORDS: Record<PartOwner, string> = {
  client: 'client',
  vendor: 'us',
  time: 'nothing happened',
  'now-known': 'now known',
  scorecard: 'scorecard',
};

const SMALL = 0.5;

/**
 * The bars of a change: each begins where the one before ended, the last ends at the new score. Parts under half a point
 * are one bar, so that nothing is left out and the bars add up exactly.
 */
export function waterfall(change: HealthChangeResponse): WaterfallBar[] {
  if (change.from.score === null || change.change === null) return [];
  const large = change.parts.filter((part) => Math.abs(part.points) >= SMALL);
  const small = change.parts.filter((part) => Math.abs(part.points) < SMALL && part.points !== 0);
  const ranked = [...large].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const rest = small.reduce((sum, part) => sum + part.points, 0);
  const parts: Omit<WaterfallBar, 'start' | 'end'>[] = ranked.map((part, index) => ({
    key: `${part.part}-${part.reason}-${index}`,
    name: part.name,
    owner: part.owner,
    text: part.sentence.text,
    points: part.points,
  }));
  if (small.length > 0) {
    const text = small.map((part) => `${part.name} ${signed(part.points)}`).join(', ');
    parts.push({
      key: 'rest',
      name: `${small.length} smaller ${small.length === 1 ? 'change' : 'changes'}`,
      owner: null,
      text,
      points: rest,
    });
  }
  let at = change.from.score;
  return parts.map((part) => {
    const start = at;
    at += part.points;
    return { ...part, start, end: at };
  });
}

/** The scale on which the bars stand: all of them and both scores, with some air, inside 0–100 where they are. */
export function waterfallScale(bars: readonly WaterfallBar[], from: number, to: number): { low: number; high: number } {
  const ends = [from, to, ...bars.flatMap((bar) => [bar.start, bar.end])];
  return { low: Math.min(...ends) - 2, high: Math.max(...ends) + 2 };
}

/** Whose doing the change was, largest first; owners without a part are not here. */
export function byOwner(parts: readonly HealthChangePart[]): { owner: PartOwner; points: number }[] {
  const sums = new Map<PartOwner, number>();
  for (const part of parts) sums.set(part.owner, (sums.get(part.owner) ?? 0) + part.points);
  return [...sums]
    .map(([owner, points]) => ({ owner, points }))
    .filter(({ points }) => Math.abs(points) >= 0.05)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

/** A measure and the gate over it say the same thing: in a text it is said once, with the points of both. */
function sameSaidOnce(parts: readonly HealthChangePart[]): { points: number; text: string }[] {
  const said: { points: number; text: string }[] = [];
  const begins = (text: string, other: string) => text.startsWith(other.replace(/\.$/, ''));
  for (const { points, sentence } of parts) {
    const same = said.find(({ text }) => begins(text, sentence.text) || begins(sentence.text, text));
    if (same === undefined) said.push({ points, text: sentence.text });
    else {
      same.points += points;
      if (sentence.text.length > same.text.length) same.text = sentence.text;
    }
  }
  return said;
}

/** The change as a text to send on: the scores, and each part that matters with its sentence, largest first. */
export function changeText(name: string, change: HealthChangeResponse, days: { from: string; to: string }): string {
  if (change.from.score === null || change.to.score === null || change.change === null) return `${name}: ${change.sentence.text}`;
  const head = `${name}: health ${Math.round(change.from.score)} on ${days.from}, ${Math.round(change.to.score)} on ${days.to} (${signed(change.change)}).`;
  const told = sameSaidOnce(change.parts)
    .filter(({ points }) => Math.abs(points) >= 1)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .map(({ points, text }) => `${signed(points)}: ${text}`);
  return [head, ...told].join('\n');
}

/** `−12`, `+0.4`: whole points from ten on, else one digit. */
export function signed(points: number): string {
  const size = Math.abs(points);
  const text = size >= 9.95 ? Math.round(size).toString() : size.toFixed(1).replace(/\.0$/, '');
  return text === '0' ? '0' : `${points < 0 ? '−' : '+'}${text}`;
}
