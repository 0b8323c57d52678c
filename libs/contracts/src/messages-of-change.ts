import type { ExplanationCode, GateCode } from '@app/scoring';
import { capitalised, countInWords } from './dates-in-words';
import { cardChanged } from './messages-of-cards';
import { GATE_NAMES, measureName } from './names';
import type { Message, Speaker } from './speaker';

type ChangeExplanation = Extract<ExplanationCode, `change.${string}` | `preview.${string}`>;

const GATES_CLOSED: { [K in GateCode]: string } = {
  dark: 'They answer again.',
  'nobody-asked': 'We have asked them again.',
  'owner-nobody': 'The system has an owner again.',
  'owner-never-asked': 'We have asked who owns the system.',
  'champion-vacant': 'There is a champion again.',
  'no-forward-step': 'Things move again: a step forward or a dated next step.',
  'fleet-low': 'The devices report again.',
  'never-handed-over': 'The pilot is handed over.',
  'handover-incomplete': 'The client has accepted most of the handover.',
  'ticket-urgent': 'The urgent ticket is closed.',
  'promise-late': 'We have kept what we promised.',
  'budget-missed': 'There is a budget again, or a new window for it.',
  'invoice-overdue': 'The invoice is paid.',
  'notice-given': 'The notice is withdrawn.',
};

/** Why the score is held, after "because". */
const HELD_BECAUSE: { [K in GateCode]: string } = {
  dark: 'they have gone dark',
  'nobody-asked': 'we have stopped asking',
  'owner-nobody': 'nobody owns the system',
  'owner-never-asked': 'we have not asked who owns the system',
  'champion-vacant': 'there is no champion',
  'no-forward-step': 'nothing moves towards scale',
  'fleet-low': 'too few devices report',
  'never-handed-over': 'the pilot is not handed over',
  'handover-incomplete': 'the handover is only half accepted',
  'ticket-urgent': 'an urgent ticket is open',
  'promise-late': 'we have not kept a promise',
  'budget-missed': 'the budget window was missed',
  'invoice-overdue': 'an invoice is unpaid',
  'notice-given': 'they have given notice',
};

function heldBecause(say: Speaker): string {
  const why = isGate(say.text('gate')) ? `, because ${HELD_BECAUSE[say.text('gate') as GateCode]}` : '';
  return `held at ${rounded(say, 'limit')}${why}`;
}

/** "9 of these points do", or "what else changed does" where all of them are meant. */
function heldPoints(say: Speaker): string {
  const points = Math.round(say.number('points'));
  return say.number('all') === 1 || points < 2 ? 'what else changed does' : `${points} of these points do`;
}

function isGate(code: string): code is GateCode {
  return Object.hasOwn(GATE_NAMES, code);
}

function measureIn(say: Speaker): string {
  return measureName(say.text('measure'), say.has('name') ? say.text('name') : null);
}

function rounded(say: Speaker, param: string): string {
  return String(Math.round(say.number(param)));
}

function gatesMoved(say: Speaker): string {
  const named = (param: string): string => (isGate(say.text(param)) ? `“${GATE_NAMES[say.text(param) as GateCode]}”` : 'A gate');
  if (say.has('opened')) return `${named('opened')} would hold the score at ${rounded(say, 'cap')}.`;
  if (say.has('closed')) return `${named('closed')} would no longer hold the score down.`;
  if (say.has('held')) return `${named('held')} holds the score at ${rounded(say, 'cap')} already, so not all of the loss would show.`;
  if (say.has('holds')) return `${named('holds')} would still hold the score at ${rounded(say, 'cap')}, so not all of the gain would show.`;
  return 'The gates would weigh differently.';
}

export const changeMessages: { [K in ChangeExplanation]: Message } = {
  'change.none': () => 'The score has hardly moved.',
  'change.no-score': () => 'There is no score on one of the two days, so there is nothing to compare.',
  'change.gate-closed': (say) =>
    isGate(say.text('gate')) ? GATES_CLOSED[say.text('gate') as GateCode] : 'What held the score down is gone.',
  'change.gates-moved': (say) =>
    isGate(say.text('gate'))
      ? `“${GATE_NAMES[say.text('gate') as GateCode]}” counts differently now.`
      : 'What holds the score down counts differently now.',
  'change.already-held': (say) => `The score was already ${heldBecause(say)}; ${heldPoints(say)} not lower it further.`,
  'change.still-held': (say) => `The score is still ${heldBecause(say)}; ${heldPoints(say)} not show yet.`,
  'change.better': () => 'It got better.',
  'change.worse': () => 'It got worse.',
  'change.known-better': (say) => `“${measureIn(say)}” is known now, and better than what counted in its place.`,
  'change.known-worse': (say) => `“${measureIn(say)}” is known now, and not as good as what counted in its place.`,
  'change.now-known': (say) => `“${measureIn(say)}” is known now and was not known then.`,
  'change.less-known': (say) =>
    say.has('measure')
      ? `Of “${measureIn(say)}” nothing is known any more, so that all else counts for more.`
      : 'Less is known than before, so what is known counts for more.',
  'change.smaller': (say) =>
    say.number('count') === 1 ? 'One smaller change.' : `${capitalised(countInWords(say.number('count')))} smaller changes.`,
  'change.shifted': (say) => `“${measureIn(say)}” counts differently, because more or less is known beside it.`,
  'change.scorecard': cardChanged,
  'preview.curve': (say) => `${measureIn(say)}: would be worth ${rounded(say, 'to')} of 100, is worth ${rounded(say, 'from')} now.`,
  'preview.weight': (say) => `${measureIn(say)}: would count ${say.percent('to')} of the score, counts ${say.percent('from')} now.`,
  'preview.gates': gatesMoved,
};
