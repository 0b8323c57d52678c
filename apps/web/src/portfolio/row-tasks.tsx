import { Popover } from '@mantine/core';
import type { TaskResponse } from '@app/contracts';
import { useState } from 'react';
import { TaskLine } from '../task/task-line';
import styles from './portfolio.module.css';

/** "2 tasks": opens them where one is, to be done from here. */
export function RowTasks({ count, tasks, name }: { count: number; tasks: TaskResponse[] | null; name: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={400} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <button type="button" className={styles.taskcount} data-tasks onClick={() => setOpen(!open)}>
          {count} task{count === 1 ? '' : 's'}
          <span className="unseen"> of {name}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={`Tasks of ${name}`}>
        <ul>
          {tasks?.map((task) => (
            <TaskLine key={task.id} task={task} full />
          ))}
        </ul>
        {tasks?.length === 0 && <p>All done.</p>}
        {tasks === null && <p>The tasks are being fetched.</p>}
      </Popover.Dropdown>
    </Popover>
  );
}
