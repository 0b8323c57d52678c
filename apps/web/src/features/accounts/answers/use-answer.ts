import type { QuestionForm } from '@app/contracts';
import { useState } from 'react';
import { logSignals, type NewSignal } from '../../../api/signals';
import { defer } from '../../../ui/deferred';
import { newEventId } from '../../../ui/format/new-event-id';
import type { FormField } from '../../../ui/schema-form/form-field.rules';
import { useSchemaForm } from '../../../ui/schema-form/use-schema-form';
import type { NamedPerson } from '../people/people.rules';
import { answerSignals, insteadSignals } from './answer.rules';
import { lookAgain } from './look-again';

export interface Asked {
  account: string;
  /** Only where the account has several. */
  pilot: string | null;
  /** The text of the question. */
  question: string;
  answer: QuestionForm;
  fields: readonly FormField[];
  people: readonly NamedPerson[];
}

/** State and actions of the form that answers a question. */
export function useAnswer({ account, pilot, question, answer, fields, people }: Asked, onSent: () => void) {
  const form = useSchemaForm(fields, people);
  const [isAlsoTicked, tickAlso] = useState(false);
  const context = () => ({ account, pilot, clock: form.clock, now: Date.now(), newId: newEventId });
  const send = (signals: readonly NewSignal[]) => {
    onSent();
    form.reset();
    tickAlso(false);
    defer(`Answered: ${question}`, { send: () => logSignals(signals).then(() => lookAgain(account)), undo: () => undefined });
  };
  return {
    form,
    isAlsoTicked,
    tickAlso,
    submit: () => {
      const given = form.take();
      if (given !== null) send(answerSignals(answer, given, isAlsoTicked, context()));
    },
    answerInstead: () => send(insteadSignals(answer, context())),
  };
}
