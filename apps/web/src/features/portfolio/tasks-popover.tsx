import { Popover, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { accountTasksQuery } from '../../api/tasks';
import { TaskLine } from '../tasks/task-line';

/** The tasks of a row, to be done from here. It comes when the first row's tasks are asked for, and is open then. */
export function TasksPopover({ account, button }: { account: string; button: (toggle: () => void) => ReactElement }) {
  const [open, setOpen] = useState(true);
  const { data, isError } = useQuery({ ...accountTasksQuery(account), enabled: open });
  const tasks = data?.items.filter((task) => task.state === 'open').sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  const list = useRef<HTMLUListElement>(null);
  const there = open && tasks !== undefined;
  useEffect(() => {
    if (there) list.current?.querySelector<HTMLElement>('[data-task]')?.focus();
  }, [there]);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={400} trapFocus returnFocus>
      <Popover.Target>{button(() => setOpen(!open))}</Popover.Target>
      <Popover.Dropdown>
        {tasks === undefined && (isError ? <p>The tasks could not be loaded. Open the client to try again.</p> : <Skeleton height={40} />)}
        {tasks?.length === 0 && <p>All done.</p>}
        <ul ref={list}>
          {tasks?.map((task) => (
            <TaskLine key={task.id} task={task} full />
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
