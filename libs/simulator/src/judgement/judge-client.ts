import { dateOfDay, dayOfDate, replayDays, type Band, type HealthPoint } from '@app/scoring';
import { WRITTEN_UNTIL, type ExpectedDay } from '../characters/character';
import { foldable } from '../foldable';
import type { SimulatedClient } from '../simulate-portfolio';

/** A stall must show this many days before its date. */
export const STALL_NOTICE_DAYS = 30;

/** An unmet expectation of a client. */
export interface Miss {
  at: ExpectedDay | 'stall' | 'trap';
  detail: string;
}

export interface Judgement {
  client: SimulatedClient;
  misses: Miss[];
  /** Health at the end of the day `age` days after the handover; null outside the story. */
  on: (age: number) => HealthPoint | null;
  /** The lowest score after the handover, and its day. Traps are judged from the first day on: they need no warm-up. */
  lowest: { score: number; age: number } | null;
}

const BAD: readonly (Band | null)[] = ['at-risk', 'stalled'];

function inWords(health: HealthPoint | null): string {
  if (!health) return 'no data';
  const score = health.score === null ? '' : ` ${health.score.toFixed(0)}`;
  const gates = health.gates.map(({ gate, cap }) => `${gate} ${cap}`).join(', ');
  return `${health.band ?? (health.earlyRead ? 'early read' : 'unknown')}${score}${gates ? ` (${gates})` : ''}`;
}

/** Plays a client day by day through scoring and compares it with what was expected. */
export function judgeClient(client: SimulatedClient): Judgement {
  const handover = dayOfDate(client.handedOverOn);
  const days = new Map<string, HealthPoint>();
  for (const { at, health } of replayDays(foldable(client.signals), { explain: false })) days.set(at, health);
  const on = (age: number): HealthPoint | null => days.get(dateOfDay(handover + age)) ?? null;
  const misses: Miss[] = [];
  for (const { at, bands } of client.expected) {
    const health = on(at);
    if (health && !(health.band && bands.includes(health.band))) {
      misses.push({ at, detail: `+${at}: expected ${bands.join(' or ')}, is ${inWords(health)}` });
    }
  }
  if (client.stallOn) {
    const age = dayOfDate(client.stallOn) - handover - STALL_NOTICE_DAYS;
    const health = on(age);
    if (health && !BAD.includes(health.band))
      misses.push({ at: 'stall', detail: `+${age}, ${STALL_NOTICE_DAYS} days before it stalls: ${inWords(health)}` });
  }
  let lowest: Judgement['lowest'] = null;
  let fallen: number | null = null;
  for (const [date, health] of days) {
    const age = dayOfDate(date) - handover;
    if (age < 0 || age > WRITTEN_UNTIL || health.score === null) continue;
    if (lowest === null || health.score < lowest.score) lowest = { score: health.score, age };
    if (fallen === null && BAD.includes(health.band)) fallen = age;
  }
  if (client.trap && fallen !== null) misses.push({ at: 'trap', detail: `cries wolf on +${fallen}: ${inWords(on(fallen))}` });
  return { client, misses, on, lowest };
}
