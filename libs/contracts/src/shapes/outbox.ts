import { type Static, Type } from '@sinclair/typebox';
import { Moment, Nullable, pageOf } from './schema';

/** An update that failed for good: a row of the outbox. */
export const FailedUpdate = Type.Object(
  {
    id: Type.Integer({ example: 4711 }),
    event: Type.String({ example: 'signals.received' }),
    listener: Type.String({ example: 'recompute', description: 'The job that failed.' }),
    account: Nullable(Type.String({ example: 'tanjung-water', description: 'Null for an update of the vendor as a whole.' })),
    createdAt: Moment(),
    failedAt: Moment(),
    attempts: Type.Integer({ example: 10 }),
    error: Type.String({ description: 'The message of the last error, without the data in it.' }),
  },
  { $id: 'FailedUpdateBody' },
);
export type FailedUpdate = Static<typeof FailedUpdate>;

export const FailedUpdatePage = Type.Object(
  {
    ...pageOf(FailedUpdate, {}).properties,
    total: Type.Integer({ description: 'On all pages.' }),
    since: Nullable(Moment({ description: 'When the first of them failed; null without any.' })),
  },
  { $id: 'FailedUpdatePage' },
);
export type FailedUpdatePage = Static<typeof FailedUpdatePage>;

export const ReplayResponse = Type.Object(
  { replayed: Type.Integer({ example: 3, description: 'Updates that are tried again.' }) },
  { $id: 'ReplayBody' },
);
export type ReplayResponse = Static<typeof ReplayResponse>;
