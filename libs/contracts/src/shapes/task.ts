import { type Static, Type } from '@sinclair/typebox';
import { TASK_PARTS } from '../task-choices';
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

const TaskPartCount = Type.Object({ part: OneOf(TASK_PARTS), tasks: Type.Integer() }, { $id: 'TaskPartCountBody' });

const AssigneeCount = Type.Object(
  { value: Type.String({ example: 'aisha@vendor.example' }), tasks: Type.Integer() },
  { $id: 'AssigneeCountBody' },
);

export const TaskCounts = Type.Object(
  {
    tasks: Type.Integer({ description: 'Open tasks that the query matches.' }),
    parts: Type.Array(TaskPartCount, {
      description:
        'Those that are late, due today, in the seven days after it, or later, by the time zone of the vendor; empty ones are absent.',
    }),
    scope: OneOf(['all', 'mine', 'nobody'], { description: 'The scope that was applied.' }),
    assignees: Type.Array(AssigneeCount, { description: 'Who has open tasks, by name.' }),
    mine: Type.Integer({ description: 'Open tasks of the caller.' }),
    unassigned: Type.Integer({ description: 'Open tasks of clients without a CSM.' }),
  },
  { $id: 'TaskCountsBody' },
);
export type TaskCounts = Static<typeof TaskCounts>;
