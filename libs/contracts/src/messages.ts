import type { Explanation, ExplanationCode } from '@app/scoring';
import { capitalised } from './dates-in-words';
import { changeMessages } from './messages-of-change';
import { hintMessages } from './messages-of-hints';
import { healthMessages } from './messages-of-health';
import { causeMessages } from './messages-of-causes';
import { measureMessages } from './messages-of-measures';
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
  const said = capitalised(MESSAGES[code](speaker(params, context)));
  const { because } = params;
  if (typeof because !== 'string' || !isCause(because)) return said;
  return `${said} ${capitalised(causeMessages[because](speaker(paramsOfCause(params), context)))}`;
}

const OF_CAUSE = 'because.';

function paramsOfCause(params: Explanation['params']): Explanation['params'] {
  const own = Object.entries(params).filter(([name]) => name.startsWith(OF_CAUSE));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(OF_CAUSE.length), value]));
}

function isCause(code: string): code is keyof typeof causeMessages {
  return Object.hasOwn(causeMessages, code);
}
