import { type Static, Type } from '@sinclair/typebox';
import { EXPLANATION_CODES, type ExplanationCode } from '@app/scoring';
import { MapOf } from './schema';

const Code = Type.Unsafe<ExplanationCode>({
  allOf: [{ $id: 'ExplanationCode', type: 'string', enum: [...EXPLANATION_CODES] }],
});
const Param = Type.Unsafe<string | number | null>({ oneOf: [{ type: 'string' }, { type: 'number' }], nullable: true });

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
