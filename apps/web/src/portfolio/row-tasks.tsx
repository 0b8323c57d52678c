import { Popover, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { accountTasksQuery } from '../api/queries';
import { TaskLine } from '../task/task-line';
import styles from './portfolio.module.css';

/** "2 tasks": opens them where one is, to be done from here. */
export function RowTasks({ account, name, count }: { account: string; name: string; count: number }) {
  const [open, setOpen] = useState(false);
  const { data, isError } = useQuery({ ...accountTasksQuery(account), enabled: open });
  const tasks = data?.items.filter((task) => task.state === 'open').sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={400} trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={styles.taskcount} data-tasks onClick={() => setOpen(!open)}>
          {count} task{count === 1 ? '' : 's'}
          <span className="unseen"> of {name}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={`Tasks of ${name}`}>
        {tasks === undefined && (isError ? <p>The tasks could not be fetched. Open the client to try again.</p> : <Skeleton height={40} />)}
        {tasks?.length === 0 && <p>All done.</p>}
        <ul>
          {tasks?.map((task) => (
            <TaskLine key={task.id} task={task} full />
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
