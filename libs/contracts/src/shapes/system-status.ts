import { type Static, Type } from '@sinclair/typebox';
import { StoppedSource } from './feed';
import { NightResponse } from './night';
import { Moment, Nullable, OneOf } from './schema';

const SystemWarning = Type.Object(
  {
    code: OneOf([
      'disk-full',
      'disk-low',
      'no-worker',
      'queue-away',
      'updates-late',
      'updates-failed',
      'night-late',
      'backup-failed',
      'backup-late',
      'source-stopped',
    ]),
    text: Type.String({ example: 'The disk of the database is nearly full: 1.2 GB of 40 GB are free. Make space before it is full.' }),
  },
  { $id: 'SystemWarningBody' },
);
export type SystemWarning = Static<typeof SystemWarning>;

const QueueCounts = Type.Object(
  {
    name: Type.String({ example: 'health' }),
    waiting: Type.Integer(),
    active: Type.Integer({ description: 'Jobs that run now.' }),
    oldestWaitSeconds: Nullable(Type.Integer({ description: 'How long the first job has waited; null if none waits.' })),
  },
  { $id: 'QueueCountsBody' },
);

const QueueStatus = Type.Object(
  {
    backend: Nullable(OneOf(['postgresql', 'redis']), { description: 'Null before the first worker has started.' }),
    connected: Type.Boolean({ description: 'False without a worker, or where the worker cannot reach the queue.' }),
    workers: Type.Integer({ description: 'Workers seen in the last 30 s.' }),
    waiting: Type.Integer({ description: 'Of all queues.' }),
    active: Type.Integer(),
    oldestWaitSeconds: Nullable(Type.Integer()),
    queues: Type.Array(QueueCounts),
  },
  { $id: 'QueueStatusBody' },
);

const UpdateStatus = Type.Object(
  {
    waiting: Type.Integer({ description: "The vendor's changes that were not handled yet." }),
    failed: Type.Integer({ description: 'Those that failed for good: see `GET /v1/outbox/failed`.' }),
    oldestSeconds: Nullable(Type.Integer({ description: 'Age of the oldest that waits.' })),
    oldestLiveSeconds: Nullable(Type.Integer({ description: 'Age of the oldest that is not part of an import, a night or a replay.' })),
  },
  { $id: 'UpdateStatusBody' },
);

const NightStatus = Type.Object(
  {
    last: Nullable(NightResponse, { description: 'The last one that ended.' }),
    lastSeconds: Nullable(Type.Integer({ description: 'How long it took.' })),
    running: Nullable(NightResponse),
    nextAt: Moment(),
    failedAccounts: Type.Integer({ description: 'Accounts that nightly runs leave alone, because an update of them failed.' }),
  },
  { $id: 'NightStatusBody' },
);

const BackupStatus = Type.Object(
  {
    lastAt: Nullable(Moment({ description: 'The last complete backup.' })),
    bytes: Nullable(Type.Integer()),
    lastFailed: Type.Boolean({ description: 'The latest attempt failed.' }),
    kept: Nullable(Type.Integer({ description: 'One is taken every day, and this many stay; null where none are scheduled.' })),
  },
  { $id: 'BackupStatusBody' },
);

const DiskSpace = Type.Object(
  {
    state: OneOf(['ok', 'low', 'full', 'unknown'], { description: '`unknown` where the database is on another machine.' }),
    freeBytes: Nullable(Type.Integer()),
    totalBytes: Nullable(Type.Integer()),
  },
  { $id: 'DiskSpaceBody' },
);

const Versions = Type.Object(
  {
    program: Type.String({ example: '0.1.0' }),
    schema: Type.String({ example: '0021-partners-and-second-addresses', description: "The last migration of the program's release." }),
    postgresql: Type.String({ example: '17.6' }),
    node: Type.String({ example: '22.20.0' }),
    redis: Nullable(Type.String({ example: '7.4.1', description: 'Null with the queue in PostgreSQL.' })),
  },
  { $id: 'VersionsBody' },
);

/** The state of the system, for administrators of a vendor. */
export const SystemStatusResponse = Type.Object(
  {
    at: Moment({ description: 'When it was read.' }),
    warnings: Type.Array(SystemWarning, { description: 'What needs a person; the most urgent first.' }),
    queue: QueueStatus,
    updates: UpdateStatus,
    nights: NightStatus,
    backups: BackupStatus,
    disk: DiskSpace,
    versions: Versions,
    stoppedSources: Type.Array(StoppedSource),
  },
  { $id: 'SystemStatusBody' },
);
export type SystemStatusResponse = Static<typeof SystemStatusResponse>;
