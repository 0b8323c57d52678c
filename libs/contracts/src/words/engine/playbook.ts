import type { IsoDate } from '@app/scoring';
import { timesInWords, everyDaysInWords, isKnown } from '../../phrasing/counts';
import { dayInWords } from '../../phrasing/dates';

/** One piece of work for a person. */
export interface TaskText {
  title: string;
  text: string;
}

/** `account` and `pilot` are names, or placeholders that are filled whenever the task is read. `handedOverOn` in words. */
export interface HandoverTaskParams {
  account: string;
  pilot: string;
  handedOverOn: string;
}

export type HandoverStep = 'day-7' | 'day-30' | 'day-90' | 'catch-up';

export const HANDOVER_TASKS: { readonly [S in HandoverStep]: (params: HandoverTaskParams) => TaskText } = {
  'day-7': ({ account, pilot, handedOverOn }) => ({
    title: `One week after handover: is ${pilot} in their hands?`,
    text: `We handed over ${pilot} on ${handedOverOn}. Ask ${account} who checks it each morning, who gets called when it stops, and what is still open from the handover. Record the system owner.`,
  }),
  'day-30': ({ account, pilot, handedOverOn }) => ({
    title: `One month after handover: meet the system owner of ${pilot}`,
    text: `We handed over ${pilot} on ${handedOverOn}. Meet the system owner at ${account}: what works without us, what does not, and what do we still owe them? Agree a next step with a date and a name.`,
  }),
  'day-90': ({ account, pilot, handedOverOn }) => ({
    title: `Three months after handover: what comes after ${pilot}?`,
    text: `We handed over ${pilot} on ${handedOverOn}. Ask ${account} what it has done for them, who decides about expanding, and when the next budget is set. If nobody can answer, that is what to work on.`,
  }),
  'catch-up': ({ account, pilot, handedOverOn }) => ({
    title: `Catch up on the handover of ${pilot}`,
    text: `We handed over ${pilot} on ${handedOverOn}, and no review has been recorded since. Catch up in one conversation: ask ${account} who the system owner is, what works without us and what is still open, and agree a next step with a date and a name.`,
  }),
};

/** A silence that somebody has to act on; persons by name, days of the vendor's calendar. */
export interface GoneQuietParams {
  account: string;
  clock: 'deciders' | 'client';
  since: IsoDate;
  isSinceHandover: boolean;
  /** The usual gap in days; null where it is not known. */
  everyDays: number | null;
  lastBy: string | null;
  unansweredAsks: number;
  lastAskOn: IsoDate | null;
  signs: readonly ('missed-meeting' | 'champion-gone' | 'use-down')[];
  /** No decision-maker ever replied by name. */
  areDecidersUnknown: boolean;
}

const SIGNS: { readonly [S in GoneQuietParams['signs'][number]]: string } = {
  'missed-meeting': 'They missed a meeting.',
  'champion-gone': 'They no longer have a champion.',
  'use-down': 'Usage is down to less than half of the usual level.',
};

/** The text of a *Gone quiet* task; `today`: the day of reading. */
export function goneQuietTask(params: GoneQuietParams, today: IsoDate): TaskText {
  const { account, clock, since, isSinceHandover, everyDays, lastBy, signs, areDecidersUnknown } = params;
  const who = clock === 'deciders' ? `No decision-maker at ${account}` : `Nobody at ${account}`;
  const usual = isKnown(everyDays) ? ` (usually ${everyDaysInWords(everyDays)})` : '';
  const text = [
    `${who} has replied since ${isSinceHandover ? 'the handover on ' : ''}${dayInWords(since, today)}${usual}.`,
    ...(lastBy === null ? [] : [`The last reply came from ${lastBy}.`]),
    asked(params, today),
    ...signs.map((sign) => SIGNS[sign]),
    ...(areDecidersUnknown ? ['We do not know who makes the decisions there: ask that too.'] : []),
  ].join(' ');
  return { title: `${account} has gone quiet`, text };
}

function asked({ unansweredAsks, lastAskOn }: GoneQuietParams, today: IsoDate): string {
  if (lastAskOn === null) return 'We have no record of contacting them.';
  if (unansweredAsks === 0) return `We last asked on ${dayInWords(lastAskOn, today)}.`;
  if (unansweredAsks === 1) return `We asked on ${dayInWords(lastAskOn, today)} and have had no reply.`;
  return `We have asked ${timesInWords(unansweredAsks)} without a reply, most recently on ${dayInWords(lastAskOn, today)}.`;
}

/** Reasons why a task is no longer needed. */
export interface WithdrawalParams {
  answered: { by: string | null; on: IsoDate };
  'answered-before': { by: string | null; on: IsoDate };
  'handed-over': { on: IsoDate };
  'meeting-accepted': { on: IsoDate };
  'not-quiet': object;
  'known-better': object;
  /** `source` null: all sources of the account. */
  'source-stopped': { source: string | null; since: IsoDate };
  'handover-moved': { from: IsoDate; to: IsoDate };
  'handover-deleted': { on: IsoDate };
  'history-ended': { since: IsoDate };
  'later-handover': object;
  'covered-by-silence': object;
}

export const WITHDRAWALS: { readonly [C in keyof WithdrawalParams]: (params: WithdrawalParams[C], today?: IsoDate) => string } = {
  answered: replied,
  'answered-before': replied,
  'handed-over': ({ on }, today) => `The pilot was handed over on ${dayInWords(on, today)}, so the silence is counted from then.`,
  'meeting-accepted': ({ on }, today) => `They confirmed a meeting on ${dayInWords(on, today)}.`,
  'not-quiet': () => 'From what we know now, they have not gone quiet.',
  'known-better': () => 'We now know better whose silence matters.',
  'source-stopped': ({ source, since }, today) =>
    `Nothing has arrived from ${source === null ? 'any source of this account' : `“${source}”`} since ${dayInWords(since, today)}, so the silence may not be theirs.`,
  'handover-moved': ({ from, to }, today) => `The handover date changed from ${dayInWords(from, today)} to ${dayInWords(to, today)}.`,
  'handover-deleted': ({ on }, today) => `The handover of ${dayInWords(on, today)} was deleted.`,
  'history-ended': ({ since }, today) => `Nothing has arrived from the sources of this account since ${dayInWords(since, today)}.`,
  'later-handover': () => 'The review of a later handover covers it.',
  'covered-by-silence': () => 'They have gone quiet: the task about that comes first.',
};

function replied({ by, on }: { by: string | null; on: IsoDate }, today?: IsoDate): string {
  return `${by ?? 'Someone'} replied on ${dayInWords(on, today)}.`;
}
