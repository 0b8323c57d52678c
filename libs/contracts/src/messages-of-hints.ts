import type { ExplanationCode } from '@app/scoring';
import { healthMessages } from './messages-of-health';
import type { Message, Speaker } from './speaker';

type HintExplanation = Extract<ExplanationCode, `hint.${string}`>;

const OFTEN: Record<string, string> = {
  daily: 'still logs in daily',
  weekly: 'still logs in most weeks',
  sometimes: 'logged in lately',
  answers: 'still answers',
};

/** "Nurul still logs in daily" */
function around(say: Speaker): string {
  return `${say.person('person')} ${OFTEN[say.text('often')] ?? 'is still there'}`;
}

function promise(say: Speaker): string {
  return say.has('what') ? `“${say.text('what')}”` : 'what we promised';
}

/** What it is about stands in the sentence before. */
function isNamed(say: Speaker): boolean {
  return say.number('named') === 1;
}

/** After so many days of a low fleet they have noticed. */
const NOTICED_DAYS = 14;

function silentDevices(say: Speaker): string {
  return say.number('devices') === 1 ? 'one device is' : `${say.text('devices')} devices are`;
}

const BUDGET: Record<string, string> = {
  refused: 'why it was refused, and when it can be asked for again',
  none: 'when the next budget is planned, and what it takes to be in it',
  requested: 'what is still missing for the approval',
};

const READINESS: Record<string, string> = {
  charter: 'Agree in writing what the pilot is to reach, and who signs it.',
  ownership: 'Agree who at the client owns the system, and from when.',
  budget: 'Agree where the money for the next stage comes from, and by when.',
  politics: 'Bring those who disagree to one table, with one decision to take.',
  'data-governance': 'Agree who on each side settles who may use the data, and by when.',
  integration: 'Agree who on each side builds the interfaces, and by when.',
  'field-operations': 'Agree who does the work in the field, and from when.',
  technical: 'Agree what the technology has to prove, by when, and who judges it.',
  skills: 'Agree who is to be trained, and when.',
  value: 'Agree how the gain is measured, and who confirms it.',
};

export const hintMessages: { [K in HintExplanation]: Message } = {
  'hint.ask-who-took-over': (say) => `${around(say)}: ask who took over from ${say.person('former', 'the champion')}.`,
  'hint.ask-active-person': (say) => `${around(say)}: ask what became of ${say.person('former', 'those who decide')}.`,
  'hint.ask-partner': (say) =>
    `${say.person('person', 'The partner')} at the partner answered on ${say.day('on')}: ask whom to call at the client.`,
  'hint.call': (say) => `What we write is not answered: call ${say.person('person', 'them')}.`,
  'hint.ask-now': (say) =>
    say.number('told') === 1
      ? `Write to ${say.person('person', 'them')} today, with one question that is easy to answer.`
      : `${say.has('lastAskOn') ? `Our last ask was on ${say.day('lastAskOn')}` : 'We have not asked anything yet'}: write to ${say.person('person', 'them')} today.`,
  'hint.wait-for-meeting': (say) => `Wait for the meeting on ${say.day('on')}.`,
  'hint.find-champion': (say) =>
    say.has('person')
      ? `${around(say)}: ask who could be the new champion.`
      : say.has('holder')
        ? `Ask ${say.person('holder')} who could take over as champion.`
        : `Find out who is in charge now${say.has('former') ? ` in place of ${say.person('former')}` : ''}: call reception, or go there.`,
  'hint.hand-over-to-backup': (say) => `Ask ${say.person('backup')} to take over as champion.`,
  'hint.name-owner': (say) =>
    `Ask ${say.person('person', 'the client')} who ${say.number('vacant') === 1 ? 'is to own' : 'owns'} it, and who stands in.`,
  'hint.agree-next-step': (say) =>
    `Agree one dated next step${say.has('person') ? ` with ${say.person('person')}` : ' with a named person'}.`,
  'hint.check-fleet': (say) =>
    say.has('devices')
      ? `Find out why ${silentDevices(say)} silent, and tell the client ${say.number('days') < NOTICED_DAYS ? 'before they notice' : 'what is being done'}.`
      : 'Find out why devices are silent.',
  'hint.check-use': (say) =>
    say.text('via') === 'api'
      ? "Ask the client's IT whether the interface still runs."
      : `Ask ${say.person('person', 'the users')} what they use instead.`,
  'hint.hand-over': () => 'Agree a date for the handover, and who accepts it.',
  'hint.widen': () => 'Get to know a second person there.',
  'hint.keep-promise': (say) =>
    say.number('broken') === 1
      ? `Tell them what they get ${isNamed(say) ? 'instead' : `in place of ${promise(say)}`}, and who on our side sees to it.`
      : `Tell them today when ${isNamed(say) ? 'it' : promise(say)} will be there, and who on our side sees to it.`,
  'hint.close-ticket': (say) =>
    `Find out who on our side works on ${isNamed(say) ? 'it' : `ticket ${say.text('ticket')}`}, and tell the client today.`,
  'hint.rescue-budget': (say) =>
    `Ask ${say.person('person', 'the budget holder')} ${BUDGET[say.text('state')] ?? 'when the next window opens, and what the application needs'}.`,
  'hint.win-back': (say) => `Call ${say.person('person', 'the sponsor')} and ask for the reason before anything else.`,
  'hint.collect-invoice': (say) =>
    `Ask ${say.person('person', 'the budget holder')} what stands in the way of paying; it is seldom the money.`,
  'hint.finish-handover': (say) =>
    `Go through the open items of the handover with ${say.person('person', 'the system owner')}: accept, do or waive each.`,
  'hint.have-value-confirmed': (say) =>
    `Ask ${say.person('person', 'somebody who decides')} to confirm ${isNamed(say) ? 'it' : `the gain${say.has('what') ? ` (${say.text('what')})` : ''}`} in one line.`,
  'hint.train': (say) => `Agree a date to train two people there${say.has('topic') && !isNamed(say) ? ` in “${say.text('topic')}”` : ''}.`,
  'hint.ask-for-decision': (say) =>
    `Ask ${say.person('person', 'those who decide')} what is still missing for ${isNamed(say) ? 'it' : say.has('what') ? `“${say.text('what')}”` : 'the decision'}.`,
  'hint.work-on-readiness': (say) => READINESS[say.text('dimension')] ?? 'Agree who on each side sees to what is missing, and by when.',
  'hint.mend-rollout': (say) =>
    `Go through the plan with ${say.person('person', 'the system owner')}: what does ${say.has('site') ? say.text('site') : 'the next site'} wait for?`,
  'hint.let-client-operate': (say) =>
    `Hand the daily work over to ${say.person('person', "the client's operators")}: watch once, then stay away.`,
  'hint.fill-in': (say) => {
    const code = say.text('question');
    return isQuestion(code) ? healthMessages[code](say) : 'Fill in what is not known yet.';
  },
};

function isQuestion(code: string): code is Extract<ExplanationCode, `missing.${string}`> {
  return code.startsWith('missing.') && code in healthMessages;
}
