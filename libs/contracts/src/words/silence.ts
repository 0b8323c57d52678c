import { wholePercent } from '../phrasing/gate-settings';
import { form, ON, WHO } from '../forms/asked';
import type { ExplanationParams, StakeholderRole } from '@app/scoring';
import { capitalised, counted, everyDaysInWords, isKnown, listed } from '../phrasing/counts';
import type { MoveWords } from '../phrasing/move';
import { aside, day } from '../phrasing/signal-reader';
import type { Speaker } from '../phrasing/speaker';
import type { TopicWords } from '../phrasing/topic-words';

type SilenceParams = ExplanationParams['silence.quiet'];
type StillActive = ExplanationParams['hint.ask-active-person']['often'];

type Since = Pick<SilenceParams, 'clock' | 'since' | 'sinceHandover' | 'everyDays'>;

/** "No decision-maker has replied since 13 April (usually every 12 days)." */
export function noReply({ clock, since, sinceHandover, everyDays }: Since, say: Speaker): string {
  const who = clock === 'deciders' ? 'No decision-maker' : 'Nobody at the client';
  const from = sinceHandover === 1 ? `the handover on ${say.day(since)}` : say.day(since);
  return `${who} has replied since ${from}${usually(everyDays)}.`;
}

function usually(everyDays: number | null): string {
  return isKnown(everyDays) ? ` (usually ${everyDaysInWords(everyDays)})` : '';
}

/** "Decision-makers last replied on 27 April (usually every 8 days)." */
function replying(params: Since, say: Speaker): string {
  if (params.sinceHandover === 1) return noReply(params, say);
  return `${who(params)} last replied on ${say.day(params.since)}${usually(params.everyDays)}.`;
}

function who({ clock }: Pick<SilenceParams, 'clock'>): string {
  return clock === 'deciders' ? 'Decision-makers' : 'The client';
}

/** " 2 emails and 1 call unanswered; the client missed the meeting on 27 October.", that we never asked, or nothing. */
export function unanswered({ mails, calls, messages, missedOn, orMore, asked }: SilenceParams, say: Speaker): string {
  const asks = [
    mails > 0 ? counted(mails, 'email') : '',
    calls > 0 ? counted(calls, 'call') : '',
    messages > 0 ? counted(messages, 'message') : '',
  ].filter((part) => part !== '');
  const parts = [
    ...(asks.length > 0 ? [`${orMore === 1 ? 'at least ' : ''}${listed(asks)} unanswered`] : []),
    ...(asked === 0 ? ['we have no record of contacting them'] : []),
    ...(isKnown(missedOn) ? [`the client missed the meeting on ${say.day(missedOn)}`] : []),
  ];
  return parts.length === 0 ? '' : ` ${capitalised(parts.join('; '))}.`;
}

const STILL_ACTIVE: { readonly [K in StillActive]: string } = {
  daily: 'still logs in daily',
  weekly: 'still logs in most weeks',
  sometimes: 'logged in recently',
  answers: 'still replies',
};

/** "Nurul (still logs in daily)" */
export function stillAround({ person, often }: { person: string | null; often: StillActive | null }, say: Speaker): string {
  return `${say.person(person)} (${isKnown(often) ? STILL_ACTIVE[often] : 'still there'})`;
}

const ROLES: { readonly [R in StakeholderRole]?: string } = {
  champion: 'champion',
  sponsor: 'sponsor',
  'budget-holder': 'budget holder',
  'system-owner': 'system owner',
};

type RoleSilence = ExplanationParams['roles.quiet'];

/** "The budget holder, Aisha, has not replied since 13 April; 2 requests unanswered." */
function roleQuiet({ role, person, since, replied, asks }: RoleSilence, say: Speaker): string {
  const who = `The ${ROLES[role] ?? 'contact'}, ${say.person(person)}, has`;
  const silent = replied === 1 ? `${who} not replied since ${say.day(since)}` : `${who} never replied; we first asked on ${say.day(since)}`;
  return `${silent}${asks > 0 ? `; ${asks >= 3 ? 'at least ' : ''}${counted(asks, 'request')} unanswered` : ''}.`;
}

const sentences = {
  'roles.answering': ({ role, person, since, replied }, say) =>
    replied === 1
      ? `The ${ROLES[role] ?? 'contact'}, ${say.person(person)}, last replied on ${say.day(since)}.`
      : `We first asked the ${ROLES[role] ?? 'contact'}, ${say.person(person)}, on ${say.day(since)} and are waiting for a reply.`,
  'roles.quiet': roleQuiet,
  'roles.unknown': () => 'We do not know yet which decision-makers reply.',
  'gate.role-silent': roleQuiet,
  'missing.role-replies': () => 'When did the champion, the sponsor and the budget holder last reply?',
  'silence.answering': replying,
  'silence.quiet': (params, say) => noReply(params, say) + unanswered(params, say),
  'silence.held': (params, say) => `${replying(params, say)} A meeting is confirmed for ${say.day(params.meetingOn)}.`,
  'silence.unknown': () => 'No reply from anyone at the client is recorded yet.',
  'gate.dark': (params, say) => noReply(params, say) + unanswered(params, say),
  'gate.dark-without-decider': (params, say) => {
    const { role, former, vacantSince } = params;
    const silent = noReply(params, say) + unanswered(params, say);
    const since = isKnown(vacantSince) ? ` since ${say.day(vacantSince)}` : '';
    if (role === 'system-owner') return `The system has had no owner${since}. ${silent}`;
    if (!isKnown(former)) return `There has been no champion${since}. ${silent}`;
    const on = isKnown(vacantSince) ? ` on ${say.day(vacantSince)}` : '';
    return `Our champion, ${say.person(former)}, left${on} and has not been replaced. ${silent}`;
  },
  'gate.dark-beside-partner': (params, say) =>
    `${noReply(params, say)}${unanswered(params, say)} ${capitalised(say.person(params.partner, 'somebody'))} at the partner last replied on ${say.day(params.partnerOn)}.`,
  'hint.ask-active-person': (params, say) =>
    `Ask ${stillAround(params, say)} what has happened to ${say.person(params.former, 'the decision-makers')}.`,
  'hint.ask-partner': ({ person, on }, say) =>
    `Ask ${isKnown(person) ? `${say.person(person, 'your contact')} at the partner` : 'the partner'}, who replied on ${say.day(on)}, who to call at the client.`,
  'hint.call': ({ person }, say) => `They are not answering our messages: call ${say.person(person, 'them')}.`,
  'hint.ask-now': ({ person, lastAskOn, told }, say) => {
    const to = say.person(person, 'them');
    if (told === 1) return `Write to ${to} today with one question that is easy to answer.`;
    return `${isKnown(lastAskOn) ? `We last asked on ${say.day(lastAskOn)}` : 'We have not asked them anything yet'}: write to ${to} today.`;
  },
  'hint.wait-for-meeting': ({ on }, say) => `Wait for the meeting on ${say.day(on)}.`,
  'missing.answers': () => 'When did anyone at the client last reply?',
} satisfies TopicWords['sentences'];

const measures = {
  'role-replies': { name: 'Replies by role', looksAt: 'whether each decision-maker replies' },
  'decider-silence': { name: 'Decision-maker replies', looksAt: 'whether decision-makers reply' },
} satisfies TopicWords['measures'];

/** ", 39 after 180 days", or nothing. */
function after(long: { days: number; cap: number } | undefined): string {
  return long ? `, ${long.cap} after ${counted(long.days, 'day')}` : '';
}

const gates = {
  'role-silent': {
    name: 'Decision-maker silent',
    closed: 'They are replying again.',
    because: 'a decision-maker does not reply',
    inCard: (gate) =>
      `capped at ${gate.cap} at a silence risk of ${wholePercent(gate.minRisk)} and ${counted(gate.unansweredAsks, 'unanswered request')} to that person`,
  },
  dark: {
    name: 'Gone dark',
    closed: 'They are replying again.',
    because: 'they have gone dark',
    inCard: (gate) =>
      `capped at ${gate.cap} at a silence risk of ${wholePercent(gate.minRisk)} and ${counted(gate.unansweredAsks, 'unanswered request')}; ` +
      `${gate.capWithoutDecider} without a champion or system owner${after(gate.long)}` +
      (gate.besidePartner
        ? `; ${gate.besidePartner.cap} while a partner runs the system and replies${after(gate.besidePartner.long)}`
        : ''),
  },
} satisfies TopicWords['gates'];

type QuietCode = 'silence.answering' | 'silence.quiet' | 'silence.held';

function isQuiet(code: string): code is QuietCode {
  return code === 'silence.answering' || code === 'silence.quiet' || code === 'silence.held';
}

const silence: MoveWords<'silence'> = ({ isBetter, now, then }, say) => {
  if (now.code === 'silence.unknown' || then.code === 'silence.unknown' || !isQuiet(now.code)) return null;
  const [today, before] = [now.params, then.params];
  if (today.clock !== before.clock || today.sinceHandover === 1) return null;
  if (isBetter) {
    if (then.code !== 'silence.quiet' || today.since === before.since) return null;
    const asWho = today.clock === 'deciders' ? 'A decision-maker' : 'Someone at the client';
    return `${asWho} replied on ${say.day(today.since)} but nobody has since; before that, the last reply was on ${say.day(before.since)}.`;
  }
  if (today.days <= before.days) return null;
  const held = now.code === 'silence.held' ? ` A meeting is confirmed for ${say.day(now.params.meetingOn)}.` : '';
  const subject = today.clock === 'deciders' ? 'a decision-maker' : 'anyone at the client';
  const previously = isKnown(before.days) ? `, up from ${counted(before.days, 'day')}` : '';
  return `It has been ${counted(today.days, 'day')} since ${subject} last replied, on ${say.day(today.since)}${previously}${usually(today.everyDays)}.${held}`;
};

const moves = { silence } satisfies TopicWords['moves'];

const signals = {
  'quiet.agreed': {
    group: 'talk',
    text: (signal) => `Quiet period agreed from ${day(signal, 'from')} to ${day(signal, 'until')}${aside(signal, 'reason')}`,
    fields: { from: { title: 'From' }, until: { title: 'Until' } },
  },
} satisfies TopicWords['signals'];

const questions = {
  'missing.role-replies': form('touchpoint.inbound', [WHO, ON], { data: { channel: 'email', side: 'client' } }),
  'missing.answers': form('touchpoint.inbound', [WHO, ON], { data: { channel: 'email', side: 'client' } }),
} satisfies TopicWords['questions'];

export const silenceWords = { sentences, measures, gates, moves, signals, questions } satisfies TopicWords;
