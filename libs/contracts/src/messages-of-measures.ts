import type { ExplanationCode } from '@app/scoring';
import { capitalised, counted, countInWords, listed } from './dates-in-words';
import type { Message, Speaker } from './speaker';

type MeasureExplanation = Extract<
  ExplanationCode,
  | `silence.${string}`
  | `replies.${string}`
  | `breadth.${string}`
  | `meetings.${string}`
  | `owner.${string}`
  | `champion.${string}`
  | `handover.${string}`
  | `forward-step.${string}`
  | `next-step.${string}`
  | `reporting.${string}`
  | `use.${string}`
>;

/** "Nobody who decides has answered since 13 April (was every 12 days)." */
export function silent(say: Speaker): string {
  const who = say.text('clock') === 'deciders' ? 'Nobody who decides has answered' : 'Nobody at the client has answered';
  const since = say.number('sinceHandover') === 1 ? `the handover on ${say.day('since')}` : say.day('since');
  return `${who} since ${since}${wasEvery(say)}.`;
}

function wasEvery(say: Speaker): string {
  if (!say.has('everyDays')) return '';
  return say.number('everyDays') === 1 ? ' (was every day)' : ` (was every ${say.text('everyDays')} days)`;
}

/** " Two mails and a call unanswered, the meeting on 27 October missed."; that we never asked, where we did not; or nothing. */
export function unanswered(say: Speaker): string {
  const parts = [
    say.number('mails') > 0 ? counted(say.number('mails'), 'mail', 'mails') : '',
    say.number('calls') > 0 ? counted(say.number('calls'), 'call', 'calls') : '',
    say.number('messages') > 0 ? counted(say.number('messages'), 'message', 'messages') : '',
  ].filter((part) => part !== '');
  const missed = say.has('missedOn') ? `the meeting on ${say.day('missedOn')} missed` : '';
  const least = say.number('orMore') === 1 ? 'at least ' : '';
  const asks = parts.length === 0 ? [] : [`${least}${listed(parts)} unanswered`];
  if (say.has('asked') && say.number('asked') === 0) asks.push('no mail or call of ours is recorded: we have not asked');
  if (missed !== '') asks.push(missed);
  return asks.length === 0 ? '' : ` ${capitalised(asks.join(', '))}.`;
}

function answering(say: Speaker): string {
  const who = say.text('clock') === 'deciders' ? 'Those who decide' : 'The client';
  const last = say.number('sinceHandover') === 1 ? `accepted the handover on ${say.day('since')}` : `last answered on ${say.day('since')}`;
  if (!say.has('everyDays')) return `${who} ${last}.`;
  const every = say.number('everyDays') === 1 ? 'every day' : `every ${say.text('everyDays')} days`;
  return `${who} ${last}; as a rule they answer ${every}.`;
}

const MISSED_BY: Record<string, string> = { vendor: 'We', partner: 'The partner' };

const STEPS: Record<string, string> = {
  handover: 'the handover',
  stage: 'the pilot moved up a stage',
  devices: 'devices were added',
  order: 'they ordered more',
  budget: 'the budget was approved',
  decision: 'they decided',
  department: 'a new department joined',
  value: 'they agreed to the gain',
  contract: 'a contract was signed',
};

function devices(say: Speaker): string {
  return say.number('amount') === 1 ? 'one device' : `${say.text('amount')} devices`;
}

export function lastStep(say: Speaker): string {
  if (say.text('step') === 'devices' && say.has('amount')) return `${devices(say)} ${say.number('amount') === 1 ? 'was' : 'were'} added`;
  if (say.text('step') === 'order' && say.has('amount')) return `they ordered ${devices(say)}`;
  if (say.text('step') === 'department' && say.has('what')) return `${say.text('what')} joined`;
  if (say.text('step') === 'decision' && say.has('what')) return `they decided on ${say.text('what')}`;
  return STEPS[say.text('step')] ?? 'the last one';
}

/** What did not happen is listed where no cause is told beside it. */
export function nothingMoved(say: Speaker, lists = !say.has('because')): string {
  const since = say.text('step') === 'handover' ? `the handover on ${say.day('since')}` : `${say.day('since')}, when ${lastStep(say)}`;
  const what = !lists ? '' : ': no new stage, no order, no growth of the fleet';
  return `Nothing has moved towards scale since ${since}${what}`;
}

/** " (52 %)" */
function shareOf(say: Speaker): string {
  return say.number('expected') > 0 ? ` (${Math.round((say.number('reporting') / say.number('expected')) * 100)} %)` : '';
}

export function fewReport(say: Speaker): string {
  if (say.has('reporting') && say.has('expected'))
    return `${say.text('reporting')} of ${say.text('expected')} devices${shareOf(say)} reported on ${say.day('on')}`;
  return `${say.percent('share')} of the devices reported on ${say.day('on')}`;
}

/** "Only 206 of 398 devices (52 %) reported on 30 May" */
export function onlyReport(say: Speaker): string {
  if (say.has('reporting') && say.number('reporting') === 0 && say.has('expected'))
    return `None of the ${say.text('expected')} devices reported on ${say.day('on')}`;
  return `Only ${fewReport(say)}`;
}

export const measureMessages: { [K in MeasureExplanation]: Message } = {
  'silence.answering': answering,
  'silence.quiet': (say) => silent(say) + unanswered(say),
  'silence.held': (say) => `${answering(say)} A meeting on ${say.day('meetingOn')} is accepted.`,
  'silence.unknown': () => 'No answer by a person at the client is recorded yet.',
  'replies.answered': (say) =>
    say.has('lastAskOn')
      ? `Somebody there has answered all that we asked, the last time on ${say.day('lastAskOn')}.`
      : 'Somebody there has answered all that we asked.',
  'replies.waiting': (say) => `We asked on ${say.day('since')} and give them a few days to answer.`,
  'replies.unanswered': (say) =>
    say.number('count') === 1
      ? `What we asked on ${say.day('since')} is unanswered.`
      : `${capitalised(countInWords(say.number('count')))} of our asks are unanswered, the oldest since ${say.day('since')}.`,
  'replies.unknown': () => 'No ask of ours is recorded yet.',
  'breadth.people': (say) =>
    say.number('people') === 1
      ? `Only ${say.person('person', 'one person')} answers us.`
      : `${say.number('people') >= 3 ? 'Three or more' : 'Two'} people answer us, ${say.person('person')} last.`,
  'breadth.nobody': (say) => `Nobody has answered by name since ${say.person('person')} on ${say.day('since')}.`,
  'breadth.unknown': () => 'Answers carry no names, so we cannot tell how many people speak to us.',
  'meetings.held': (say) => `The last meeting was on ${say.day('heldOn')}.`,
  'meetings.long-ago': (say) => `No meeting since ${say.day('heldOn')}.`,
  'meetings.missed': (say) =>
    `${MISSED_BY[say.text('by')] ?? 'The client'} missed the meeting on ${say.day('on')}.${say.has('heldOn') ? ` The last one held was on ${say.day('heldOn')}.` : ''}`,
  'meetings.agreed': (say) => `A meeting on ${say.day('on')} is accepted.`,
  'meetings.unknown': () => 'No meeting is recorded yet.',
  'owner.named': (say) => `${say.person('person')} has owned the system since ${say.day('since')}.`,
  'owner.nobody': (say) =>
    `Nobody at the client has owned the system since ${say.has('former') ? `${say.person('former')} left the role on ` : ''}${say.day('since')}.`,
  'owner.unknown': () => 'We have not asked who owns the system.',
  'champion.with-backup': (say) => `${say.person('person')} is our champion, ${say.person('backup')} can take over.`,
  'champion.alone': (say) => `${say.person('person')} is our champion; nobody could take over tomorrow.`,
  'champion.vacant': (say) =>
    `No champion since ${say.has('former') ? `${say.person('former')} left on ` : ''}${say.day('since')}, and no backup.`,
  'champion.vacant-with-backup': (say) =>
    `No champion since ${say.has('former') ? `${say.person('former')} left on ` : ''}${say.day('since')}; ${say.person('backup')} stands in.`,
  'champion.unknown': () => 'We do not know who our champion is.',
  'handover.accepted': (say) => `The client accepted the handover on ${say.day('on')}.`,
  'handover.assumed': (say) => `Nobody recorded the handover; we assume ${say.day('on')}.`,
  'handover.missing': (say) =>
    say.has('plannedEndOn') ? `Not handed over; the pilot was to end on ${say.day('plannedEndOn')}.` : 'Not handed over yet.',
  'handover.part-accepted': (say) =>
    `The client has accepted ${say.number('share') > 0 ? say.percent('share') : 'nothing'} of the handover list.`,
  'forward-step.done': (say) =>
    say.text('step') === 'handover'
      ? `Handed over on ${say.day('since')}.`
      : `The last step forward was on ${say.day('since')}: ${lastStep(say)}.`,
  'forward-step.none': (say) => `${nothingMoved(say)}.`,
  'forward-step.unknown': () => 'Nothing is recorded that could show a step forward.',
  'next-step.dated': (say) =>
    `Next step on ${say.day('dueOn')}${say.has('what') ? `: ${say.text('what')}` : ''}${say.has('person') ? ` (${say.person('person')})` : ''}.`,
  'next-step.overdue': (say) =>
    `The next step was due on ${say.day('dueOn')}${say.has('what') ? ` (${say.text('what')})` : ''}; no new date is agreed.`,
  'next-step.unknown': () => 'No dated next step is recorded.',
  'reporting.share': (say) => `${capitalised(fewReport(say))}.`,
  'reporting.low': (say) => `${onlyReport(say)}.`,
  'reporting.unknown': () => 'We do not know how many devices report.',
  'use.steady': (say) => {
    if (say.has('share') && say.number('share') < 0.9)
      return `Use is at ${say.percent('share')} of what is usual, last on ${say.day('lastOn')}.`;
    return `${say.text('via') === 'api' ? 'Their systems use it' : 'Used'} as ever, last on ${say.day('lastOn')}.`;
  },
  'use.down': (say) => `Use is down to ${say.percent('share')} of what was usual, last on ${say.day('lastOn')}.`,
  'use.unknown': () => 'No use by people or systems is recorded yet.',
};
