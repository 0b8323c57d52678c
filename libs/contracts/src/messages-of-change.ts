import type { ExplanationCode, GateCode } from '@app/scoring';
import { GATE_NAMES, measureName } from './names';
import type { Message, Speaker } from './speaker';

type ChangeExplanation = Extract<ExplanationCode, `change.${string}` | `preview.${string}`>;

const GATES_CLOSED: { [K in GateCode]: string } = {
  dark: 'They answer again.',
  'nobody-asked': 'We have asked them again.',
  'owner-nobody': 'The system has an owner again.',
  'owner-never-asked': 'We now know who owns the system.',
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
  return say.has('closed') ? `${named('closed')} would no longer hold the score down.` : 'The gates would weigh differently.';
}

/** Another card because the pilot grew older or reached its plan, or another version of the same one. */
function cardChanged(say: Speaker): string {
  const [from, to] = [say.text('from'), say.text('to')];
  const [oldCard, newCard] = [from.replace(/-\d+$/, ''), to.replace(/-\d+$/, '')];
  if (oldCard === newCard) return `The scorecard was changed (${from}, now ${to}).`;
  return `Other things count now: the pilot is scored as “${newCard}”, before as “${oldCard}”.`;
}

export const changeMessages: { [K in ChangeExplanation]: Message } = {
  'change.none': () => 'The score has hardly moved.',
  'change.no-score': () => 'There is no score on one of the two days, so there is nothing to compare.',
  'change.gate-closed': (say) =>
    isGate(say.text('gate')) ? GATES_CLOSED[say.text('gate') as GateCode] : 'What held the score down is gone.',
  'change.gates-moved': (say) =>
    isGate(say.text('gate'))
      ? `“${GATE_NAMES[say.text('gate') as GateCode]}” still limits the score, so not all of the other changes show.`
      : 'A limit on the score weighs differently.',
  'change.now-known': (say) => `“${measureIn(say)}” is known now and was not known then.`,
  'change.shifted': (say) => `“${measureIn(say)}” counts differently, because more or less is known beside it.`,
  'change.scorecard': cardChanged,
  'preview.curve': (say) => `${measureIn(say)}: would be worth ${rounded(say, 'to')} of 100, is worth ${rounded(say, 'from')} now.`,
  'preview.weight': (say) => `${measureIn(say)}: would count ${say.percent('to')} of the score, counts ${say.percent('from')} now.`,
  'preview.gates': gatesMoved,
};
