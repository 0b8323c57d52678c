import type { QuestionForm } from '@app/contracts';
import type { NewSignal } from '../../../api/signals';
import { momentOnDay } from '../../../ui/format/moment';
import type { Given } from '../../../ui/schema-form/typed-values.rules';

/** Where and when an answer was given. `now` in milliseconds since 1970. */
export interface AnswerContext {
  account: string;
  /** Only where the account has several. */
  pilot: string | null;
  /** ISO date of the reader. */
  today: string;
  now: number;
  newId: () => string;
}

/** The signals that answer a question: its own, and the second one if its box was ticked. */
export function answerSignals(form: QuestionForm, given: Given, isAlsoTicked: boolean, context: AnswerContext): NewSignal[] {
  const keys = Object.fromEntries(form.newKeys.map((property) => [property, context.newId()]));
  const answer = newSignal(form.kind, { ...form.data, ...keys, ...given.data }, context, given);
  return isAlsoTicked && form.also ? [answer, newSignal(form.also.kind, keys, context)] : [answer];
}

/** The answer for which nothing is typed, such as "Nobody". */
export function insteadSignals({ instead }: QuestionForm, context: AnswerContext): NewSignal[] {
  return instead === null ? [] : [newSignal(instead.kind, instead.data, context)];
}

function newSignal(
  kind: NewSignal['kind'],
  data: Record<string, unknown>,
  { account, pilot, today, now, newId }: AnswerContext,
  { person, occurredOn }: Pick<Given, 'person' | 'occurredOn'> = { person: null, occurredOn: null },
): NewSignal {
  return {
    id: newId(),
    kind,
    account,
    source: 'screen',
    occurredAt: momentOnDay(occurredOn ?? today, now),
    ...(person === null ? {} : { person }),
    ...(pilot === null ? {} : { pilot }),
    data,
  };
}
