import type { ExplanationCode } from '@app/scoring';
import { capitalised } from './dates-in-words';
import { onlyReport } from './messages-of-measures';
import { DIMENSIONS, missedBudget, promised } from './messages-of-work';
import type { Message, Speaker } from './speaker';

type CauseExplanation = Extract<ExplanationCode, `cause.${string}`>;

/** Of the levels 0 to 4. */
const HALF = 2;

/** "On 3 May they said …": a bad answer, whose it is and when it was given, or one that is half good. */
function unready(bad: string, half: string): Message {
  return (say) => {
    const what = say.number('level') >= HALF ? half : bad;
    const who = say.text('side') === 'vendor' ? 'we noted' : 'they said';
    return say.has('on') ? `On ${say.day('on')} ${who} that ${what}.` : `${capitalised(who)} that ${what}.`;
  };
}

function lastAsk(say: Speaker): string {
  return say.has('lastAskOn') ? `We have not asked them anything since ${say.day('lastAskOn')}.` : 'We have stopped asking them.';
}

/** Why it stalls, as an addition to a sentence or alone. */
export const causeMessages: { [K in CauseExplanation]: Message } = {
  'cause.champion-lost': (say) =>
    `${say.has('former') ? `${say.person('former')}, our champion, left on ${say.day('since')}` : `There has been no champion since ${say.day('since')}`}, and nobody has taken over.`,
  'cause.no-owner': (say) => `Nobody at the client has owned the system since ${say.day('since')}.`,
  'cause.no-budget': (say) =>
    say.has('level') && say.number('level') >= HALF
      ? 'The money for the next stage is planned only in part.'
      : 'Nobody there has planned money for the next stage.',
  'cause.budget-refused': (say) => `The money for the next stage was refused on ${say.day('on')}.`,
  'cause.budget-window-missed': missedBudget,
  'cause.politics': unready('they do not agree among themselves', 'they agree among themselves only in part'),
  'cause.data-governance': unready('it is not settled who may use the data', 'it is only half settled who may use the data'),
  'cause.integration': unready(
    `${DIMENSIONS.integration ?? 'the interfaces'} are missing`,
    `${DIMENSIONS.integration ?? 'the interfaces'} are only half there`,
  ),
  'cause.promise-broken': (say) => `${promised(say)}, and said on ${say.day('on')} that it will not come.`,
  'cause.promise-late': (say) => `${promised(say)} by ${say.day('dueOn')} and have not delivered.`,
  'cause.knowledge-lost': (say) => `${say.person('former')} could do “${say.text('topic')}” and has left; nobody else there can.`,
  'cause.knowledge-thin': (say) =>
    say.number('ours') === 1
      ? `Only our own people can do “${say.text('topic')}”.`
      : `Nobody there can do “${say.text('topic')}” without us.`,
  'cause.value-not-accepted': (say) =>
    `The gain we claimed on ${say.day('since')}${say.has('what') ? ` (${say.text('what')})` : ''} was never agreed to.`,
  'cause.nothing-moves': (say) => `Nothing has moved since ${say.day('since')}, and no next step has a date.`,
  'cause.field-operations': unready('the work in the field is not organised', 'the work in the field is only half organised'),
  'cause.alarms-ignored': (say) => `Only ${say.percent('share')} of the alarms are dealt with.`,
  'cause.not-operated-by-client': (say) => `The client does only ${say.percent('share')} of the operating itself.`,
  'cause.technical': unready('the technology is not up to it', 'the technology is only half up to it'),
  'cause.fleet-low': (say) => `${onlyReport(say)}.`,
  'cause.ticket-open': (say) => `Urgent ticket ${say.text('ticket')} has been open since ${say.day('since')}.`,
  'cause.neglected-by-us': lastAsk,
  'cause.never-asked': (say) =>
    say.has('since')
      ? `Nobody there has answered since ${say.day('since')}, and no mail or call of ours is recorded: we have not asked.`
      : 'No mail, call or meeting with them is recorded: we have not asked.',
  'cause.nobody-responsible': (say) => `None of us has been responsible for them since ${say.day('since')}.`,
  'cause.no-charter': unready('there is no agreed goal to reach', 'the goal to reach is only half agreed'),
};
