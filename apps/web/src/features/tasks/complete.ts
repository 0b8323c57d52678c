import type { Page, PortfolioResponse, TaskResponse } from '@app/contracts';
import type { InfiniteData } from '@tanstack/react-query';
import { accountTasksQuery, completeTask, openTasksQuery } from '../../api/tasks';
import { portfolioKey, portfolioListKey } from '../../api/portfolio';
import { queryClient } from '../../api/query-client';
import { defer } from '../../ui/deferred';

function refetch(task: TaskResponse): void {
  void queryClient.invalidateQueries({ queryKey: openTasksQuery.queryKey });
  void queryClient.invalidateQueries({ queryKey: accountTasksQuery(task.account).queryKey });
  void queryClient.invalidateQueries({ queryKey: portfolioKey });
}

function withOneTaskLess(page: PortfolioResponse, account: string): PortfolioResponse {
  const items = page.items.map((item) => (item.account.key === account ? { ...item, openTasks: Math.max(0, item.openTasks - 1) } : item));
  return { ...page, items };
}

/** Takes the task off the screen at once and tells the server in five seconds, unless it is undone. */
export function completeWithUndo(task: TaskResponse): void {
  void queryClient.cancelQueries({ queryKey: openTasksQuery.queryKey });
  void queryClient.cancelQueries({ queryKey: accountTasksQuery(task.account).queryKey });
  const done: TaskResponse = { ...task, state: 'done', closedAt: new Date().toISOString() };
  queryClient.setQueryData(openTasksQuery.queryKey, (tasks: TaskResponse[] | undefined) => tasks?.filter((one) => one.id !== task.id));
  queryClient.setQueryData(accountTasksQuery(task.account).queryKey, (page: Page<TaskResponse> | undefined) =>
    page === undefined ? page : { ...page, items: page.items.map((one) => (one.id === task.id ? done : one)) },
  );
  queryClient.setQueriesData({ queryKey: portfolioListKey }, (list: InfiniteData<PortfolioResponse> | undefined) =>
    list === undefined ? list : { ...list, pages: list.pages.map((page) => withOneTaskLess(page, task.account)) },
  );
  defer(`Done: ${task.title} (${task.accountName}).`, {
    send: () => completeTask(task.id).finally(() => refetch(task)),
    undo: () => refetch(task),
  });
}
