import type { Explanation, ExplanationCode } from '@app/scoring';
import { capitalised } from './dates-in-words';
import { changeMessages } from './messages-of-change';
import { hintMessages } from './messages-of-hints';
import { healthMessages } from './messages-of-health';
import { measureMessages } from './messages-of-measures';
import { speaker, type Message, type SentenceContext } from './speaker';

/** Every code has its words: a forgotten one does not compile. */
const MESSAGES: { [K in ExplanationCode]: Message } = {
  ...measureMessages,
  ...healthMessages,
  ...hintMessages,
  ...changeMessages,
};

/** What scoring says, as a customer-success manager would say it. */
export function sentence(explanation: Explanation, context: SentenceContext = {}): string {
  return capitalised(MESSAGES[explanation.code](speaker(explanation.params, context)));
}
