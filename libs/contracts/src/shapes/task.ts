import { type Static, Type } from '@sinclair/typebox';
import { Day, Id, Moment, Nullable, OneOf, pageOf } from './schema';

export const TASK_STATES = ['open', 'done', 'withdrawn'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export const TaskResponse = Type.Object(
  {
    id: Id,
    account: Type.String({ example: 'tanjung-water', description: 'Key of the account.' }),
    accountName: Type.String({ example: 'Tanjung Water' }),
    pilot: Type.String({ example: 'plant-3' }),
    playbook: Type.String({ example: 'gone-quiet' }),
    title: Type.String({ example: 'Tanjung Water has gone quiet' }),
    text: Type.String(),
    dueOn: Day(),
    assignee: Nullable(Type.String({ description: 'The CSM responsible for it.' })),
    state: OneOf(TASK_STATES),
    reason: Nullable(Type.String({ description: 'Why it was withdrawn, or the note made on completion.' })),
    createdAt: Moment(),
    closedAt: Nullable(Moment()),
  },
  { $id: 'TaskBody' },
);
export type TaskResponse = Static<typeof TaskResponse>;

export const TaskPage = pageOf(TaskResponse, { $id: 'TaskPage' });
export type TaskPage = Static<typeof TaskPage>;
