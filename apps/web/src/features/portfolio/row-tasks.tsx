import { lazy, Suspense, useState } from 'react';
import styles from './portfolio.module.css';

const TasksPopover = lazy(() => import('./tasks-popover').then((module) => ({ default: module.TasksPopover })));

/** "2 tasks": opens them where one is. Most mornings few rows are opened, so what opens them is fetched when it is wanted. */
export function RowTasks({ account, name, count }: { account: string; name: string; count: number }) {
  const [wanted, setWanted] = useState(false);
  const button = (toggle: () => void) => (
    <button type="button" className={styles.taskcount} data-tasks onClick={toggle}>
      {count} task{count === 1 ? '' : 's'}
      <span className="unseen"> of {name}</span>
    </button>
  );
  if (!wanted) return button(() => setWanted(true));
  return (
    <Suspense fallback={button(() => undefined)}>
      <TasksPopover account={account} button={button} />
    </Suspense>
  );
}
