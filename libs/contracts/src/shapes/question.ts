import { type Static, Type } from '@sinclair/typebox';
import { SIGNAL_KINDS } from '@app/scoring';
import { AnyObject, Nullable, OneOf } from './schema';

const KINDS = SIGNAL_KINDS.map(({ kind }) => kind);

export const AskedField = Type.Object(
  {
    field: Type.String({
      example: '/state',
      description: '`person`, `occurredOn` (a date in the past), or a JSON pointer into `data`, such as `/state` or `/waves/0/site`.',
    }),
    label: Type.Optional(Type.String({ description: 'Where the title of the property does not fit the question.' })),
    required: Type.Boolean(),
  },
  { $id: 'AskedFieldBody' },
);
export type AskedField = Static<typeof AskedField>;

const AnswerWithoutFields = Type.Object(
  { label: Type.String({ example: 'Nobody' }), kind: OneOf(KINDS), data: AnyObject() },
  { $id: 'AnswerWithoutFieldsBody' },
);

const SecondSignal = Type.Object(
  { label: Type.String({ example: 'The client has confirmed it' }), kind: OneOf(KINDS) },
  { $id: 'SecondSignalBody' },
);

/** A question is answered by a signal of one kind; its form asks for a few fields. */
export const QuestionForm = Type.Object(
  {
    kind: OneOf(KINDS, { description: 'Its schema in `GET /v1/signal-kinds` says what each field may hold.' }),
    fields: Type.Array(AskedField),
    data: AnyObject({ description: 'Sent beside the fields.' }),
    newKeys: Type.Array(Type.String(), { example: ['decision'], description: 'Properties of `data` that get a new key.' }),
    instead: Nullable(AnswerWithoutFields, { description: 'An answer that needs no fields.' }),
    also: Nullable(SecondSignal, { description: 'A second signal with the same new keys, if its box is ticked.' }),
  },
  { $id: 'QuestionFormBody' },
);
export type QuestionForm = Static<typeof QuestionForm>;
