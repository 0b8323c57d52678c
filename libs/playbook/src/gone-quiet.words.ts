import type { Corroboration, Silence } from '@app/scoring';
import { dateIn, spokenDate } from './dates.rules';
import type { QuietPilot, WithdrawalCode } from './gone-quiet.rules';

export interface QuietContext {
  timeZone: string;
  /** The vendor's day. */
  today: string;
  /** Name of a person; null when it is not known. */
  personName: (personId: string) => string | null;
}

const BESIDE: Record<Exclude<Corroboration, 'unanswered-ask'>, string> = {
  'missed-meeting': 'They missed a meeting.',
  'champion-gone': 'Nobody is champion any more.',
  'use-down': 'They use the system less than half as much as before.',
};

/** What is quiet, since when, what was usual, and what we asked. `{account}` is filled in when the task is read. */
export function quietText({ silence, handedOverAt }: QuietPilot, context: QuietContext): string {
  const { today, timeZone } = context;
  const day = (moment: number): string => spokenDate(dateIn(new Date(moment), timeZone), today);
  const who = silence.clock === 'deciders' ? 'Nobody who decides at {account}' : 'Nobody at {account}';
  const since = silence.since === handedOverAt ? `since the handover on ${day(silence.since)}` : `since ${day(silence.since)}`;
  const before = usually(silence);
  const lastBy = silence.lastBy === null ? null : context.personName(silence.lastBy);
  return [
    `${who} has answered ${since}.`,
    lastBy ? `${before}; the last answer came from ${lastBy}.` : `${before}.`,
    asked(silence, day),
    ...silence.corroboratedBy.flatMap((code) => (code === 'unanswered-ask' ? [] : [BESIDE[code]])),
    ...(silence.standsIn ? ['Who decides there is not known to us: ask that too.'] : []),
  ].join(' ');
}

/** Their own gap in days of the calendar, as the account's page says it: the risk's `usualDays` is shrunk towards what is common. */
function usually({ sentence }: Silence): string {
  const days = sentence.params.everyDays;
  if (typeof days !== 'number') return 'How often they answer as a rule is not known yet';
  return `As a rule they answer every ${days === 1 ? 'day' : `${days} days`}`;
}

function asked({ unansweredAsks, lastAskAt }: Silence, day: (moment: number) => string): string {
  if (lastAskAt === null) return 'We have not asked: no mail or call of ours is recorded.';
  if (unansweredAsks === 0) return `We asked on ${day(lastAskAt)}.`;
  const times = unansweredAsks === 1 ? 'once' : unansweredAsks === 2 ? 'twice' : `${unansweredAsks} times`;
  return `We asked ${times} without an answer, last on ${day(lastAskAt)}.`;
}

/** Why a task is no longer needed. */
export function withdrawalText(code: WithdrawalCode, silence: Silence | null, context: QuietContext): string {
  const day = (moment: number): string => spokenDate(dateIn(new Date(moment), context.timeZone), context.today);
  const who = (silence?.lastBy && context.personName(silence.lastBy)) || 'Somebody';
  switch (code) {
    case 'answered':
    case 'answered-before':
      return `${who} answered on ${day(silence?.since ?? 0)}.`;
    case 'handed-over':
      return `The pilot was handed over on ${day(silence?.since ?? 0)}: the silence is counted from there.`;
    case 'meeting-accepted':
      return `They accepted a meeting on ${day(silence?.heldUntil ?? 0)}.`;
    case 'not-quiet':
      return 'By what we know now it is not that quiet.';
    case 'known-better':
      return 'We know better now whose silence counts.';
  }
}
