/** `mine-or-all`: the tasks of the caller, or everybody's if there are none. */
export const TASK_SCOPES = ['all', 'mine', 'mine-or-all', 'nobody'] as const;
export type TaskScope = (typeof TASK_SCOPES)[number];

/** `due`: by day. `agenda`: within a day by the attention of the client. */
export const TASK_SORTS = ['due', 'agenda'] as const;
export type TaskSort = (typeof TASK_SORTS)[number];

/** Parts of the agenda: before today, today, in the seven days after it, and the rest. */
export const TASK_PARTS = ['late', 'today', 'week', 'later'] as const;
export type TaskPart = (typeof TASK_PARTS)[number];
