import { capitalised, countInWords, daysInWords, lowerFirst } from './dates-in-words';
import { fewReport, lastStep, nothingMoved } from './messages-of-measures';
import { ownReading } from './messages-of-own-measures';
import { DIMENSIONS, doneOfDue, PULSES, quoted, ticketName } from './messages-of-work';
import type { Speaker } from './speaker';

/** What was said then and what is said today of the same thing, which got better or worse in between. */
export interface Move {
  isBetter: boolean;
  /** Codes of the two sentences. */
  codes: { now: string; then: string };
  now: Speaker;
  then: Speaker;
  /** The two sentences. */
  texts: { now: string; then: string };
}

/** In words of its own; null where the two sentences say it best. */
type Words = (move: Move) => string | null;

const WHO: Record<string, string> = { deciders: 'Those who decide', client: 'Somebody at the client' };

function sameIn({ now, then }: Move, ...params: string[]): boolean {
  return params.every((param) => now.text(param) === then.text(param));
}

const silence: Words = (move) => {
  const { isBetter, codes, now, then } = move;
  if (!sameIn(move, 'clock') || now.number('sinceHandover') === 1) return null;
  const who = WHO[now.text('clock')] ?? 'Somebody at the client';
  if (isBetter) {
    if (codes.then !== 'silence.quiet' || sameIn(move, 'since')) return null;
    return `${who} answered on ${now.day('since')}, and nobody has since; before, nobody had answered since ${then.day('since')}.`;
  }
  const [days, before] = [now.number('days'), then.number('days')];
  if (days <= before) return null;
  const rule = now.has('everyDays')
    ? ` As a rule they answer every ${now.number('everyDays') === 1 ? 'day' : `${now.text('everyDays')} days`}.`
    : '';
  const held = codes.now === 'silence.held' ? ` A meeting on ${now.day('meetingOn')} is accepted.` : '';
  return `It is ${days === 1 ? 'one day' : daysInWords(days)} since ${lowerFirst(who)} last answered, on ${now.day('since')}; before, it was ${before === 1 ? 'one' : before}.${rule}${held}`;
};

const replies: Words = ({ isBetter, texts }) => (isBetter ? `Somebody there has answered in between. ${texts.now}` : null);

const breadth: Words = ({ isBetter, codes, now, then }) => {
  const person = now.person('person', 'somebody');
  if (isBetter && codes.then === 'breadth.nobody' && now.number('people') === 1)
    return `${capitalised(person)} answers us, so far alone; before, nobody had answered by name since ${then.day('since')}.`;
  if (isBetter || now.number('people') !== 2) return null;
  return `Only two people answer us now, ${person} last; before, it was three or more.`;
};

const meetings: Words = ({ isBetter, codes, now, then }) => {
  if (!now.has('heldOn')) return null;
  if (isBetter && codes.now === 'meetings.long-ago') {
    const before = then.has('heldOn') ? `; before, the last meeting was on ${then.day('heldOn')}` : '';
    return `We met on ${now.day('heldOn')}, and not since${before}.`;
  }
  if (isBetter) return null;
  return codes.now === 'meetings.agreed'
    ? `No meeting since ${now.day('heldOn')}; the next one, on ${now.day('on')}, is accepted.`
    : `No meeting since ${now.day('heldOn')}.`;
};

const champion: Words = (move) => {
  const { isBetter, codes, now, then, texts } = move;
  if (codes.now === 'champion.alone') {
    if (isBetter) return `${now.person('person')} is our champion now; nobody could take over yet.`;
    if (!sameIn(move, 'person'))
      return `${now.person('person')} is our champion now, before ${then.person('person')}; nobody could take over tomorrow.`;
    return `${now.person('person')} is still our champion, but ${then.person('backup', 'the backup')} could no longer take over.`;
  }
  if (codes.now !== 'champion.vacant-with-backup') return null;
  return isBetter ? `${now.person('backup')} stands in now for a champion; there has been none since ${now.day('since')}.` : texts.now;
};

const handover: Words = ({ isBetter, codes, now, then, texts }) => {
  if (codes.now !== 'handover.part-accepted') return null;
  const only = !isBetter && now.number('share') > 0 ? 'only ' : '';
  const accepted = now.number('share') > 0 ? now.percent('share') : 'nothing';
  const before = codes.then === codes.now ? (then.number('share') > 0 ? `, before ${then.percent('share')}` : ', before nothing') : '';
  return before === '' && isBetter ? texts.now : `The client has accepted ${only}${accepted} of the handover list${before}.`;
};

const forwardStep: Words = ({ isBetter, codes, now, then }) => {
  if (!isBetter) return `${nothingMoved(now, false)}.`;
  if (codes.then !== 'forward-step.none' || now.text('step') === 'handover') return null;
  return `On ${now.day('since')} ${lastStep(now)}, and nothing has moved since; before, nothing had moved since ${then.day('since')}.`;
};

/** "More …: 52 %, before 45 %"; "slightly" where the two read the same. */
function compared({ isBetter, now, then }: Move, param: string, more: string, fewer: string, amount = now.percent(param)): string {
  const isSame = now.percent(param) === then.percent(param);
  const way = isBetter ? more : fewer;
  return `${isSame ? `Slightly ${lowerFirst(way)}` : way}: ${amount}${isSame ? '' : `, before ${then.percent(param)}`}`;
}

const reporting: Words = (move) => `${compared(move, 'share', 'More devices report', 'Fewer devices report', fewReport(move.now))}.`;

const use: Words = ({ isBetter, now, then }) => {
  if (now.percent('share') === then.percent('share')) return null;
  return `Use is ${isBetter ? 'up' : 'down'} to ${now.percent('share')} of what is usual, before ${then.percent('share')}; last on ${now.day('lastOn')}.`;
};

const operations: Words = (move) => {
  const { isBetter, now, then } = move;
  const share = now.number('share') - then.number('share');
  const target = `by now it should be ${now.percent('target')}`;
  if (!isBetter && share >= 0)
    return `The client does ${now.percent('share')} of the operating itself, before ${then.percent('share')}; but ${target}, before ${then.percent('target')}.`;
  if (isBetter !== share > 0) return null;
  return `${compared(move, 'share', 'The client does more of the operating itself', 'The client does less of the operating itself')}; ${target}.`;
};

const decisions: Words = (move) => {
  const { isBetter, codes, now, then, texts } = move;
  if (!isBetter || !['decisions.late', 'decisions.waiting'].includes(codes.then)) return null;
  if (!sameIn(move, 'what')) {
    const gone = now.number('count') < then.number('count') ? 'no longer waits for a decision' : 'no longer waits longest';
    return `${quoted(then)} ${gone}. ${texts.now}`;
  }
  return now.has('dueOn') && !sameIn(move, 'dueOn') ? `${quoted(now)} has a new date: it is to be decided by ${now.day('dueOn')}.` : null;
};

const BUDGET_BEFORE: Record<string, string> = {
  'budget.approved': 'one was approved',
  'budget.requested': 'it was asked for',
  'budget.closing': 'its window was about to close',
  'budget.none': 'nobody had planned any money',
  'budget.refused': 'it had been refused',
  'budget.missed': 'the window had been missed',
};

const budget: Words = ({ codes, texts }) =>
  codes.then === codes.now || !BUDGET_BEFORE[codes.then] ? null : `${texts.now} Before, ${BUDGET_BEFORE[codes.then]}.`;

const rollout: Words = ({ isBetter, codes, now, then }) => {
  if (!isBetter || codes.now !== 'rollout.late' || codes.then !== 'rollout.late') return null;
  const before = `, before ${then.text('done')} of ${then.text('due')}`;
  return `More of the rollout is done: ${lowerFirst(doneOfDue(now))}${before}; ${now.text('site')} was due on ${now.day('dueOn')}.`;
};

const readiness: Words = ({ isBetter, codes, now, then }) => {
  const oneDecimal = (say: Speaker): string => String(Math.round(say.number('mean') * 10) / 10);
  if (!now.has('mean') || !then.has('mean') || oneDecimal(now) === oneDecimal(then)) return null;
  const missing =
    codes.now === 'readiness.lacking' ? `; what is missing most is ${DIMENSIONS[now.text('dimension')] ?? 'what it takes'}` : '';
  return `Readiness to scale is ${isBetter ? 'up' : 'down'} to ${oneDecimal(now)} of 4 on average, before ${oneDecimal(then)}${missing}.`;
};

const alarms: Words = (move) => `${compared(move, 'share', 'More of the alarms are dealt with', 'Fewer of the alarms are dealt with')}.`;

const promises: Words = (move) => {
  const { isBetter, codes, now, then, texts } = move;
  if (!isBetter || !then.has('what') || codes.then === 'promises.kept') return null;
  if (!sameIn(move, 'what')) return `${quoted(then)} is settled or has a new date. ${texts.now}`;
  return now.has('dueOn') && !sameIn(move, 'dueOn') ? `${quoted(now)} has a new date, ${now.day('dueOn')}.` : null;
};

const value: Words = (move) => {
  const { isBetter, codes, then, texts } = move;
  if (!isBetter || codes.then !== 'value.waiting') return null;
  if (sameIn(move, 'since', 'what')) return `The client has agreed to another gain. ${texts.now}`;
  const what = then.has('what') ? ` (${then.text('what')})` : '';
  return `The gain that we claimed on ${then.day('since')}${what} no longer waits. ${texts.now}`;
};

const support: Words = (move) => {
  const { isBetter, codes, now, then, texts } = move;
  if (!isBetter) return null;
  if (codes.then === 'support.open') {
    if (codes.now === 'support.open' && sameIn(move, 'ticket'))
      return sameIn(move, 'urgency') ? null : `Ticket ${now.text('ticket')} is less urgent than it was. ${texts.now}`;
    const gone = now.number('count') < then.number('count') ? 'is closed' : 'is closed, or less urgent than it was';
    return codes.now === 'support.open'
      ? `${ticketName(then)} ${gone}; ${lowerFirst(ticketName(now))} is still open, since ${now.day('since')}.`
      : `${ticketName(then)} ${gone}; what weighs now is that ${now.person('person', 'the client')} gave us ${now.text('score')} of 10 on ${now.day('on')}.`;
  }
  if (codes.now !== 'support.unhappy' || codes.then !== codes.now || sameIn(move, 'score')) return null;
  return `${now.person('person', 'The client')} gave us ${now.text('score')} of 10 on ${now.day('on')}; the answer before was ${then.text('score')}.`;
};

const knowledge: Words = ({ isBetter, now, then }) => {
  if (!isBetter || !then.has('count')) return null;
  if (now.number('count') >= then.number('count')) return `They can do more there than before, but nobody can do ${topic(now)} alone yet.`;
  const left =
    now.number('count') === 1 ? `now it is only ${topic(now)}` : `now ${countInWords(now.number('count'))}, ${topic(now)} among them`;
  return `There were ${countInWords(then.number('count'))} things that nobody there could do without us; ${left}.`;
};

function topic(say: Speaker): string {
  return say.has('topic') ? `“${say.text('topic')}”` : 'one thing';
}

const pulse: Words = ({ isBetter, now, then }) => {
  const [is, was] = [PULSES[now.number('level')], PULSES[then.number('level')]];
  if (!is || !was || is === was) return null;
  const reason = now.has('reason') ? ` (${now.text('reason')})` : '';
  return `On ${now.day('on')} we judged them ${isBetter ? 'better' : 'worse'} ourselves: ${is}, before ${was}${reason}.`;
};

const own: Words = ({ isBetter, now, then }) => {
  const [is, was] = [ownReading(now), ownReading(then)];
  return is === was ? null : `${now.text('name')} got ${isBetter ? 'better' : 'worse'}: ${is}, before ${was}.`;
};

/** By what stands before the point in the code of today's sentence. */
const MOVES: Record<string, Words> = {
  silence,
  replies,
  breadth,
  meetings,
  champion,
  handover,
  'forward-step': forwardStep,
  reporting,
  use,
  operations,
  decisions,
  budget,
  rollout,
  readiness,
  alarms,
  promises,
  value,
  support,
  knowledge,
  pulse,
  own,
};

/** What changed, and which way: in words of its own, else by both sentences. */
export function moveInWords(move: Move): string {
  const { isBetter, codes, texts } = move;
  const words = MOVES[codes.now.split('.')[0] ?? '']?.(move);
  if (words) return words;
  if (texts.now === texts.then) return `${isBetter ? 'This weighs less than it did' : 'This counts for less than it did'}: ${texts.now}`;
  return `${isBetter ? 'It got better' : 'It got worse'}: ${texts.now} Before: ${texts.then}`;
}
