import type { ExplanationCode } from '@app/scoring';
import { capitalised, countInWords, daysInWords, lowerFirst } from './dates-in-words';
import { moneyInWords } from './money-in-words';
import type { Message, Speaker } from './speaker';

type WorkExplanation = Extract<
  ExplanationCode,
  | `operations.${string}`
  | `decisions.${string}`
  | `budget.${string}`
  | `rollout.${string}`
  | `readiness.${string}`
  | `alarms.${string}`
  | `promises.${string}`
  | `value.${string}`
  | `support.${string}`
  | `knowledge.${string}`
  | `pulse.${string}`
>;

export const PULSES = ['lost', 'bad', 'mixed', 'good', 'excellent'];

/** What readiness is asked for, as the end of "for …". */
export const DIMENSIONS: Record<string, string> = {
  charter: 'an agreed goal',
  ownership: 'an owner of the system',
  budget: 'the money',
  politics: 'agreement inside the house',
  'data-governance': 'who may use the data',
  integration: 'the interfaces to their own systems',
  'field-operations': 'the work in the field',
  technical: 'the technology',
  skills: 'people who can do it',
  value: 'proof of the gain',
};

/** "We promised “Interface to SAP”" */
export function promised(say: Speaker): string {
  return `We promised ${say.has('what') ? `“${say.text('what')}”` : 'something'}`;
}

export function missedBudget(say: Speaker): string {
  return say.has('closesOn')
    ? `The budget window closed on ${say.day('closesOn')} without an approval.`
    : `The budget window was missed; we have known since ${say.day('on')}.`;
}

function money(say: Speaker): string {
  return say.has('amount') && say.has('currency') ? ` (${moneyInWords(say.number('amount'), say.text('currency'))})` : '';
}

function window(say: Speaker): string {
  return say.has('closesOn') ? `; the window closes on ${say.day('closesOn')}` : '';
}

/** "Urgent ticket T-17" */
export function ticketName(say: Speaker): string {
  return `${say.text('urgency') === 'urgent' ? 'Urgent ticket' : 'Ticket'} ${say.text('ticket')}`;
}

/** "“Interface to SAP”" */
export function quoted(say: Speaker): string {
  return `“${say.text('what')}”`;
}

function tickets(say: Speaker): string {
  const more = say.number('count') - 1;
  const others = more > 0 ? ` ${capitalised(countInWords(more))} more ${more === 1 ? 'is' : 'are'} open.` : '';
  return `${ticketName(say)} has been open since ${say.day('since')}.${others}`;
}

const READY = ['not ready', 'hardly ready', 'only half ready'];

function lacking(say: Speaker): string {
  const what = DIMENSIONS[say.text('dimension')] ?? 'what it takes';
  const who = say.text('side') === 'vendor' ? 'we noted that we are' : 'they said that they are';
  return `On ${say.day('on')} ${who} ${READY[say.number('level')] ?? 'hardly ready'} to scale; what is missing most is ${what}.`;
}

/** "40 of the 120 devices due by now are active" */
export function doneOfDue(say: Speaker): string {
  const done = say.number('done');
  if (say.number('due') === 1) return `The one device due by now is ${done === 0 ? 'not ' : ''}active`;
  const many = done === 0 ? 'None' : done === 1 ? 'One' : say.text('done');
  return `${many} of the ${say.text('due')} devices due by now ${done < 2 ? 'is' : 'are'} active`;
}

export const workMessages: { [K in WorkExplanation]: Message } = {
  'operations.by-client': (say) => `The client does ${say.percent('share')} of the operating itself.`,
  'operations.by-others': (say) =>
    `The client does only ${say.percent('share')} of the operating itself; by now it should be ${say.percent('target')}.`,
  'operations.unknown': () => 'We do not know who operates the system.',
  'decisions.none-open': () => 'Nothing is waiting for a decision.',
  'decisions.waiting': (say) =>
    say.has('dueOn')
      ? `The client is to decide on “${say.text('what')}” by ${say.day('dueOn')}.`
      : `The client has had “${say.text('what')}” to decide since ${say.day('since')}.`,
  'decisions.late': (say) =>
    say.has('dueOn')
      ? `“${say.text('what')}” was to be decided by ${say.day('dueOn')} and has not been.`
      : `“${say.text('what')}” has waited for a decision since ${say.day('since')}.`,
  'decisions.unknown': () => 'We do not know what the client has to decide.',
  'budget.approved': (say) => `The budget for the next stage was approved on ${say.day('on')}${money(say)}.`,
  'budget.requested': (say) => `The budget was asked for on ${say.day('on')}${money(say)}${window(say)}.`,
  'budget.closing': (say) => `The budget is asked for, not approved${window(say)}.`,
  'budget.none': (say) => `Nobody at the client has planned money for the next stage${window(say)}.`,
  'budget.refused': (say) => `The budget for the next stage was refused on ${say.day('on')}${money(say)}.`,
  'budget.missed': missedBudget,
  'budget.unknown': () => 'We do not know whether there is money for the next stage.',
  'rollout.on-plan': (say) =>
    say.has('dueOn')
      ? `The rollout is on plan; next is ${say.text('site')} on ${say.day('dueOn')}.`
      : `The rollout is on plan: ${lowerFirst(doneOfDue(say))}.`,
  'rollout.late': (say) => `${doneOfDue(say)}; ${say.text('site')} was due on ${say.day('dueOn')}.`,
  'rollout.unknown': () => 'There is no rollout plan with sites and dates.',
  'readiness.ready': (say) => `Both sides say they are ready to scale, as far as they answered (last on ${say.day('on')}).`,
  'readiness.lacking': lacking,
  'readiness.unknown': () => 'Nobody was asked how ready they are to scale.',
  'alarms.handled': (say) => `${say.percent('share')} of the alarms are dealt with.`,
  'alarms.ignored': (say) => `Only ${say.percent('share')} of the alarms are dealt with.`,
  'alarms.unknown': () => 'We do not know what becomes of the alarms.',
  'promises.kept': (say) => `We owe them nothing; the last promise was kept on ${say.day('on')}.`,
  'promises.open': (say) => `${promised(say)}${say.has('dueOn') ? `, due on ${say.day('dueOn')}` : ', without a date'}.`,
  'promises.late': (say) => `${promised(say)} by ${say.day('dueOn')} and are ${daysInWords(say.number('days'))} late.`,
  'promises.broken': (say) => `${promised(say)}, and said on ${say.day('on')} that it will not come.`,
  'promises.unknown': () => 'No promise of ours is recorded.',
  'value.accepted': (say) =>
    `The client agreed on ${say.day('on')} that the gain is real${say.has('what') ? `: ${say.text('what')}` : ''}.`,
  'value.waiting': (say) =>
    `We claimed a gain on ${say.day('since')}${say.has('what') ? ` (${say.text('what')})` : ''}, and nobody there has agreed to it.`,
  'value.unknown': () => 'Nobody has said what the client gains.',
  'support.calm': () => 'No ticket is open.',
  'support.open': tickets,
  'support.unhappy': (say) => `${say.person('person', 'The client')} gave us ${say.text('score')} of 10 on ${say.day('on')}.`,
  'support.unknown': () => 'We do not know whether they need help.',
  'knowledge.there': () => 'For every topic we know of, somebody there can do it without us.',
  'knowledge.thin': (say) =>
    `Nobody there can do ${say.has('topic') ? `“${say.text('topic')}”` : 'it'} without us${say.number('count') > 1 ? `, nor ${countInWords(say.number('count') - 1)} other ${say.number('count') === 2 ? 'thing' : 'things'}` : ''}.`,
  'knowledge.left': (say) => `${say.person('former')} could do “${say.text('topic')}” and has left; nobody else there can.`,
  'knowledge.unknown': () => 'We do not know who there can do what.',
  'pulse.given': (say) =>
    `On ${say.day('on')} we judged them ourselves: ${PULSES[say.number('level')] ?? 'mixed'}${say.has('reason') ? ` (${say.text('reason')})` : ''}.`,
  'pulse.unknown': () => 'None of us has said how we judge this client.',
};
