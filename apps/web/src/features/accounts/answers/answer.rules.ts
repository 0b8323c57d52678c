import type { QuestionForm } from '@app/contracts';
import type { NewSignal } from '../../../api/signals';
import type { Given } from '../../../ui/schema-form/typed-values.rules';
import { newSignal, type TypedContext } from './new-signal.rules';

/** The signals that answer a question: its own, and the second one if its box was ticked. */
export function answerSignals(form: QuestionForm, given: Given, isAlsoTicked: boolean, context: TypedContext): NewSignal[] {
  const keys = Object.fromEntries(form.newKeys.map((property) => [property, context.newId()]));
  const answer = newSignal(form.kind, { ...form.data, ...keys, ...given.data }, context, given);
  return isAlsoTicked && form.also ? [answer, newSignal(form.also.kind, keys, context)] : [answer];
}

/** The answer for which nothing is typed, such as "Nobody". */
export function insteadSignals({ instead }: QuestionForm, context: TypedContext): NewSignal[] {
  return instead === null ? [] : [newSignal(instead.kind, instead.data, context)];
}
