import type { QuestionForm } from '../shapes/question';
import { joined } from '../words';
import type { QuestionCode } from '../phrasing/topic-words';

const QUESTIONS: { readonly [C in QuestionCode]: QuestionForm | null } = { ...joined('questions'), 'missing.own': null };

/** The form that answers a question; null if only a source can answer, or if the code is not a question. */
export function questionForm(code: string): QuestionForm | null {
  return Object.hasOwn(QUESTIONS, code) ? QUESTIONS[code as QuestionCode] : null;
}
