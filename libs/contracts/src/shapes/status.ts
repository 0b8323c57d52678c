import { type Static, Type } from '@sinclair/typebox';
import { AnyObject, Nullable, OneOf } from './schema';

const PartStatus = Type.Object({ ok: Type.Boolean(), detail: Type.String({ example: 'responds' }) }, { $id: 'PartBody' });

const WorkerStatus = Type.Object(
  {
    ...PartStatus.properties,
    workers: Type.Integer({ description: 'Workers seen in the last 30 s.' }),
    beatAgeSeconds: Nullable(Type.Integer({ description: 'Age of the latest heartbeat.' })),
    queue: Type.Unsafe<unknown>(Nullable(AnyObject({ description: 'The queue as the worker sees it.' }))),
  },
  { $id: 'WorkerPartBody' },
);

const OutboxStatus = Type.Object(
  {
    ...PartStatus.properties,
    waiting: Type.Integer(),
    failed: Type.Integer({ description: 'Rows that failed for good and need a person.' }),
    lagSeconds: Type.Integer({ description: 'Age of the oldest change that has not been handled and is no backfill.' }),
    backfillWaiting: Type.Integer({ description: 'Of those waiting, rows of imports, nights and replays, which never delay others.' }),
    backfillLagSeconds: Type.Integer({ description: 'Age of the oldest of these.' }),
  },
  { $id: 'OutboxPartBody' },
);

const DiskStatus = Type.Object(
  {
    ...PartStatus.properties,
    low: Type.Boolean({ description: 'Little is free: make space before it is full.' }),
    freeBytes: Nullable(Type.Integer({ description: 'None where the database is on another machine.' })),
    totalBytes: Nullable(Type.Integer()),
  },
  { $id: 'DiskPartBody' },
);

export const LiveResponse = Type.Object({ status: OneOf(['ok']) }, { $id: 'LiveBody' });
export type LiveResponse = Static<typeof LiveResponse>;

export const ReadyResponse = Type.Object(
  {
    status: OneOf(['ok', 'degraded', 'down']),
    down: Type.Array(Type.String(), { example: [], description: 'The parts that do not work.' }),
    degraded: Type.Array(Type.String(), { example: [], description: 'The parts that need a person: a low disk, failed outbox rows.' }),
    database: PartStatus,
    worker: WorkerStatus,
    outbox: OutboxStatus,
    disk: DiskStatus,
  },
  { $id: 'ReadyBody' },
);
export type ReadyResponse = Static<typeof ReadyResponse>;
