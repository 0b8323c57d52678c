import { type Static, Type } from '@sinclair/typebox';

export const FieldErrorResponse = Type.Object(
  {
    pointer: Type.String({ example: '/renewsOn', description: 'A JSON pointer into the body, or the name of a query or path field.' }),
    detail: Type.String({ example: 'must be a date such as 2026-11-30' }),
  },
  { $id: 'FieldErrorBody' },
);

/** RFC 9457. */
export const ProblemResponse = Type.Object(
  {
    type: Type.String({ example: 'about:blank' }),
    title: Type.String({ example: 'Bad Request' }),
    status: Type.Number({ example: 400 }),
    detail: Type.String({ example: '/renewsOn must be a date such as 2026-11-30.' }),
    instance: Type.Optional(Type.String({ example: '/v1/accounts/acme' })),
    code: Type.Optional(Type.String({ example: 'invalid', description: 'The kind of error, for programs.' })),
    errors: Type.Optional(Type.Array(FieldErrorResponse)),
    id: Type.Optional(Type.String({ description: 'On 5xx: the id to search for in the log.' })),
  },
  { $id: 'ProblemBody' },
);
/** With further members, such as the rejections of a strict batch. */
export type Problem = Static<typeof ProblemResponse> & { [extra: string]: unknown };
