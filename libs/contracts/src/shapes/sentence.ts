import { type Static, Type } from '@sinclair/typebox';
import { EXPLANATION_CODES } from '../catalogue';
import { QuestionForm } from './question';
import { MapOf, Nullable, OneOf } from './schema';

const Code = OneOf(EXPLANATION_CODES, { $id: 'ExplanationCode' });
const Param = Type.Unsafe<string | number | null>({ type: ['string', 'number', 'null'] });

/** A sentence: its code and parameters for programs, its text for people. */
export const Sentence = Type.Object(
  {
    code: Code,
    params: MapOf(Param),
    text: Type.String({ example: 'No decision-maker has replied since 13 April (usually every 12 days).' }),
  },
  { $id: 'SentenceBody' },
);
export type Sentence = Static<typeof Sentence>;

/** A question about something unknown. */
export const QuestionResponse = Type.Object(
  {
    ...Sentence.properties,
    answer: Nullable(QuestionForm, { description: 'The form that answers it; null where only a source can.' }),
  },
  { $id: 'QuestionBody' },
);
export type QuestionResponse = Static<typeof QuestionResponse>;

/** Ids of the signals behind a sentence or number. */
export const Evidence = Type.Array(Type.String(), {
  description: 'Ids of the signals behind it: all that its sentence counts or dates, then others up to 16.',
});
