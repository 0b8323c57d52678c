import type { Page, TaskResponse } from '@app/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from './client';

/** All open tasks: the filter lists their assignees. */
export const openTasksQuery = queryOptions({
  queryKey: ['tasks', 'open'],
  queryFn: async ({ signal }) => {
    const items: TaskResponse[] = [];
    let cursor: string | undefined;
    do {
      const page: Page<TaskResponse> = await call('/v1/tasks', { query: { state: 'open', limit: 200, cursor }, signal });
      items.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return items;
  },
});

export const accountTasksQuery = (key: string) =>
  queryOptions({
    queryKey: ['account', key, 'tasks'],
    queryFn: ({ signal }) => call<Page<TaskResponse>>('/v1/tasks', { query: { account: key, limit: 200 }, signal }),
  });

export const completeTask = (id: string, note?: string) =>
  call<TaskResponse>(`/v1/tasks/${id}/complete`, { method: 'POST', body: note === undefined ? {} : { note }, keepalive: true });
