import type { Explanation, ExplanationCode } from '@app/scoring';
import { capitalised } from './dates-in-words';
import { changeMessages } from './messages-of-change';
import { hintMessages } from './messages-of-hints';
import { healthMessages } from './messages-of-health';
import { causeMessages } from './messages-of-causes';
import { measureMessages } from './messages-of-measures';
import { moveInWords } from './messages-of-moves';
import { ownMessages } from './messages-of-own-measures';
import { workMessages } from './messages-of-work';
import { speaker, type Message, type SentenceContext } from './speaker';

/** Every code has its words: a forgotten one does not compile. */
const MESSAGES: { [K in ExplanationCode]: Message } = {
  ...measureMessages,
  ...healthMessages,
  ...hintMessages,
  ...changeMessages,
  ...workMessages,
  ...ownMessages,
  ...causeMessages,
};

/** What scoring says, as a customer-success manager would say it; with the cause behind it where the sentence carries one. */
export function sentence(explanation: Explanation, context: SentenceContext = {}): string {
  const { code, params } = explanation;
  if ((code === 'change.better' || code === 'change.worse') && isCode(params.now) && isCode(params.then))
    return capitalised(moveSaid(code === 'change.better', { now: params.now, then: params.then }, params, context));
  const said = capitalised(MESSAGES[code](speaker(params, context)));
  if ((code === 'change.known-better' || code === 'change.known-worse') && isCode(params.now))
    return `${said.slice(0, -1)}: ${sentence({ code: params.now, params }, context)}`;
  const { because } = params;
  if (typeof because !== 'string' || !isCause(because)) return said;
  return `${said} ${capitalised(causeMessages[because](speaker(paramsUnder('because.', params), context)))}`;
}

function moveSaid(
  isBetter: boolean,
  codes: { now: ExplanationCode; then: ExplanationCode },
  params: Explanation['params'],
  context: SentenceContext,
): string {
  const before = paramsUnder('then.', params);
  return moveInWords({
    isBetter,
    codes,
    now: speaker(params, context),
    then: speaker(before, context),
    texts: { now: sentence({ code: codes.now, params }, context), then: sentence({ code: codes.then, params: before }, context) },
  });
}

function paramsUnder(prefix: string, params: Explanation['params']): Explanation['params'] {
  const own = Object.entries(params).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value]));
}

function isCode(code: string | number | null | undefined): code is ExplanationCode {
  return typeof code === 'string' && Object.hasOwn(MESSAGES, code);
}

function isCause(code: string): code is keyof typeof causeMessages {
  return Object.hasOwn(causeMessages, code);
}
