import type { SignalResponse } from '@app/contracts';
import { DAY, dayStart } from '../../ui/format/moment';

export const RHYTHM_KINDS = ['touchpoint.inbound', 'touchpoint.outbound', 'meeting.held', 'meeting.missed'] as const;

/** The tuned fixed rule that is shown beside the client's own rhythm, in days. */
export const FIXED_RULE_DAYS = 60;
/** What many go by. */
export const COMMON_RULE_DAYS = 30;

export interface Rhythm {
  /** Moments at which a person at the client answered, oldest first. */
  answers: { at: number; person: string | null; text: string }[];
  /** Our asks since the last answer, oldest first. */
  unanswered: { at: number; text: string }[];
  /** Days that both sides agreed to be quiet. */
  quiets: { from: number; until: number; reason: string | null }[];
}

const isClient = (signal: SignalResponse) => (signal.data['side'] ?? 'client') === 'client';

/** What stops a silence: a person at the client who wrote, called or came. Machines, partners and vendor staff stop none. */
function isAnswer(signal: SignalResponse): boolean {
  if (!isClient(signal)) return false;
  return signal.kind === 'meeting.held' || (signal.kind === 'touchpoint.inbound' && signal.data['automatic'] !== true);
}

/**
 * What the silence strip is drawn from.
 * @param deciders only these people's answers count, as the deciders' clock has it; null for anybody at the client
 * @param since the start of today's quiet as the score has it: asks after it are the unanswered ones
 */
export function rhythm(signals: readonly SignalResponse[], deciders: readonly string[] | null, since: number | null): Rhythm {
  const sorted = [...signals].sort((a, b) => a.occurredAt.localeCompare(b.occurredAt));
  const answers = sorted
    .filter(isAnswer)
    .filter((signal) => deciders === null || (signal.person !== null && deciders.includes(signal.person)))
    .map((signal) => ({ at: Date.parse(signal.occurredAt), person: signal.person, text: signal.text }));
  const quietSince = since ?? answers.at(-1)?.at ?? null;
  const unanswered = sorted
    .filter((signal) => signal.kind === 'touchpoint.outbound' && isClient(signal) && signal.data['expectsAnswer'] !== false)
    .map((signal) => ({ at: Date.parse(signal.occurredAt), text: signal.text }))
    .filter((ask) => quietSince === null || ask.at > quietSince);
  const quiets = sorted
    .filter((signal) => signal.kind === 'quiet.agreed')
    .map(({ data }) => ({
      from: dayStart(String(data['from'])),
      until: dayStart(String(data['until'])) + DAY,
      reason: typeof data['reason'] === 'string' ? data['reason'] : null,
    }));
  return { answers, unanswered, quiets };
}

export interface ClockNow {
  clock: 'deciders' | 'client' | 'partner';
  last: { at: number; person: string | null } | null;
  /** Mean days of the calendar between answers; null with less than three. */
  every: number | null;
}

function clockOf(clock: ClockNow['clock'], answers: readonly SignalResponse[]): ClockNow {
  const times = answers.map((signal) => Date.parse(signal.occurredAt)).sort((a, b) => a - b);
  const last = [...answers].sort((a, b) => a.occurredAt.localeCompare(b.occurredAt)).at(-1);
  const [first = 0, end = 0] = [times[0], times.at(-1)];
  return {
    clock,
    last: last === undefined ? null : { at: Date.parse(last.occurredAt), person: last.person },
    every: times.length < 3 ? null : Math.max(1, Math.round((end - first) / DAY / (times.length - 1))),
  };
}

/** Three clocks: a busy operator must not mask a silent decider, nor a busy integrator a silent client. */
export function clocksNow(signals: readonly SignalResponse[], deciders: readonly string[]): ClockNow[] {
  const client = signals.filter(isAnswer);
  const partner = signals.filter(
    (signal) =>
      signal.data['side'] === 'partner' &&
      (signal.kind === 'meeting.held' || (signal.kind === 'touchpoint.inbound' && signal.data['automatic'] !== true)),
  );
  return [
    clockOf(
      'deciders',
      client.filter((signal) => signal.person !== null && deciders.includes(signal.person)),
    ),
    clockOf('client', client),
    clockOf('partner', partner),
  ];
}

/**
 * Counted days (without the client's days off) as a length on a calendar.
 * @param counted days that count
 * @param daysOff how many days of a week are off, 0–6
 */
export function onCalendar(counted: number, daysOff: number): number {
  return (counted * 7) / (7 - Math.min(6, Math.max(0, daysOff)));
}
