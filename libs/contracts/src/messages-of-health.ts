import type { ExplanationCode } from '@app/scoring';
import { capitalised, countInWords, daysInWords, lowerFirst, spanInWords } from './dates-in-words';
import { nothingMoved, onlyReport, silent, unanswered } from './messages-of-measures';
import { missedBudget, promised } from './messages-of-work';
import type { Message, Speaker } from './speaker';

type HealthExplanation = Extract<ExplanationCode, `gate.${string}` | `health.${string}` | `missing.${string}`>;

/** "Since Farid left" or nothing. */
function left(say: Speaker, role: string): string {
  return say.has('former')
    ? `${say.person('former')} left as ${role} on ${say.day('since')}`
    : `The role of ${role} has been empty since ${say.day('since')}`;
}

/** "five months" */
function afterHandover(say: Speaker): string {
  return spanInWords(say.number('daysSinceHandover'));
}

function question(fresh: string, stale: string): Message {
  return (say) => (say.number('stale') === 1 ? stale : fresh);
}

function well(say: Speaker): string {
  const parts: string[] = [];
  if (say.has('since')) {
    const who = say.text('clock') === 'deciders' ? 'Those who decide' : 'The client';
    parts.push(`${who} last answered on ${say.day('since')}`);
  }
  if (say.has('share')) parts.push(`${say.percent('share')} of the devices report`);
  if (say.has('dueOn')) parts.push(`next step on ${say.day('dueOn')}${say.has('what') ? ` (${say.text('what')})` : ''}`);
  return parts.length === 0 ? 'Nothing speaks against this client.' : `All well: ${lowerFirst(parts.join(', '))}.`;
}

export const healthMessages: { [K in HealthExplanation]: Message } = {
  'gate.dark': (say) => silent(say) + unanswered(say),
  'gate.dark-without-decider': (say) => {
    const since = say.has('vacantSince') ? ` since ${say.day('vacantSince')}` : '';
    if (say.text('role') === 'system-owner') return `${silent(say)}${unanswered(say)} Nobody has owned the system${since}.`;
    if (!say.has('former')) return `${silent(say)}${unanswered(say)} There has been no champion${since}.`;
    const on = say.has('vacantSince') ? ` on ${say.day('vacantSince')}` : '';
    return `${silent(say)}${unanswered(say)} Our champion, ${say.person('former')}, left${on}, and nobody took over.`;
  },
  'gate.nobody-asked': (say) => `${silent(say)} We have not asked them anything since ${say.day('lastAskOn')}.`,
  'gate.owner-nobody': (say) =>
    say.has('since')
      ? `Nobody at the client has owned the system since ${say.day('since')}; the handover was ${afterHandover(say)} ago.`
      : `Nobody at the client owns the system, ${afterHandover(say)} after the handover.`,
  'gate.owner-never-asked': (say) => `${capitalised(afterHandover(say))} after the handover we still have not asked who owns the system.`,
  'gate.champion-vacant': (say) => `${left(say, 'champion')}; nobody has taken over.`,
  'gate.champion-vacant-with-backup': (say) => `${left(say, 'champion')}; ${say.person('backup')} stands in.`,
  'gate.no-forward-step': (say) =>
    `${nothingMoved(say)}; ${say.has('nextStepDueOn') ? `the last agreed step was due on ${say.day('nextStepDueOn')}, and none has followed` : 'no next step has a date'}.`,
  'gate.fleet-low': (say) => `${onlyReport(say)}${say.has('since') ? `; under 80 % since ${say.day('since')}` : ''}.`,
  'gate.never-handed-over': (say) =>
    `The pilot started on ${say.day('startedOn')} and is still not handed over, ${spanInWords(say.number('days'))} later.`,
  'gate.handover-late': (say) =>
    `The pilot was to end on ${say.day('plannedEndOn')} and is still not handed over, ${spanInWords(say.number('days'))} later.`,
  'gate.handover-incomplete': (say) =>
    `${capitalised(afterHandover(say))} after the handover the client has accepted ${say.number('share') > 0 ? `only ${say.percent('share')}` : 'nothing'} of the list.`,
  'gate.ticket-urgent': (say) =>
    `Urgent ticket ${say.text('ticket')} has been open since ${say.day('since')}: ${say.number('days') === 1 ? 'one working day' : `${say.text('days')} working days`}.`,
  'gate.promise-late': (say) => `${promised(say)} by contract for ${say.day('dueOn')} and are ${daysInWords(say.number('days'))} late.`,
  'gate.promise-broken': (say) => `${promised(say)} by contract, and said on ${say.day('on')} that it will not come.`,
  'gate.budget-missed': missedBudget,
  'gate.invoice-overdue': (say) =>
    say.number('count') > 1
      ? `${capitalised(countInWords(say.number('count')))} invoices are unpaid; the oldest, due on ${say.day('dueOn')}, is ${daysInWords(say.number('days'))} late.`
      : `The invoice due on ${say.day('dueOn')} is unpaid, ${daysInWords(say.number('days'))} late.`,
  'gate.notice-given': (say) =>
    `The client gave notice on ${say.day('on')}${say.has('endsOn') ? `, to end on ${say.day('endsOn')}` : ''}${say.has('reason') ? ` (${say.text('reason')})` : ''}.`,
  'gate.contract-ended': (say) => `The contract ended on ${say.day('on')}.`,
  'health.well': well,
  'health.nothing-known': () => 'Nothing is known yet that could tell how this client is.',
  'health.early-read': (say) => `Early read: ${say.text('known')} of ${say.text('of')} basics known.`,
  'missing.answers': question('When did somebody at the client last answer?', 'When did somebody at the client last answer?'),
  'missing.replies': question('Which of our mails and calls expect an answer?', 'Have we asked them anything lately?'),
  'missing.people': question('Who answers us, by name?', 'Who answers us these days?'),
  'missing.meetings': question('When did we last meet?', 'When do we meet again?'),
  'missing.owner': question('Who at the client owns the system?', 'Does the system owner still own it?'),
  'missing.champion': question('Who is our champion, and who could take over?', 'Is our champion still the champion?'),
  'missing.handover': question('When did the client accept the handover?', 'When did the client accept the handover?'),
  'missing.forward-step': question('What was the last step towards scale?', 'What was the last step towards scale?'),
  'missing.next-step': question('What is the next step, by when, with whom?', 'What came of the last next step, and what is the next one?'),
  'missing.fleet': question('How many devices report, of how many?', 'How many devices report today?'),
  'missing.use': question('Who uses the product, or which system by API?', 'Is the product still used?'),
  'missing.operations': question('Who operates the system day by day, they or we?', 'Who has operated the system lately?'),
  'missing.decisions': question('What does the client have to decide before it can go on?', 'Is anything to be decided at the client?'),
  'missing.budget': question('Is there money for the next stage, and until when can it be had?', 'Does the approved budget still hold?'),
  'missing.rollout': question('How many devices go where, and when?', 'What comes after the last wave of the rollout?'),
  'missing.readiness': question(
    'How ready are they to scale, and how ready are we?',
    'Are both sides still as ready to scale as they said?',
  ),
  'missing.alarms': question('What becomes of the alarms?', 'Does anybody still look at the alarms?'),
  'missing.promises': question('What did we promise them, by when?', 'Is there anything that we still owe them?'),
  'missing.value': question('What does the client gain, and does it say so itself?', 'Does the client still see the gain?'),
  'missing.support': question('How many tickets are open, and how urgent are they?', 'Has anybody there needed help lately?'),
  'missing.knowledge': question('Who there can do what without us?', 'Can they still run it without us?'),
  'missing.own': (say) =>
    say.number('stale') === 1 ? `Is what we know of “${say.text('name')}” still so?` : `What of “${say.text('name')}”?`,
  'missing.pulse': question('How do you judge this client yourself?', 'How do you judge this client today?'),
};
