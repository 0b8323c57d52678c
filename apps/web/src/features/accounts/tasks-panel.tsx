import { Skeleton } from '@mantine/core';
import type { TaskResponse } from '@app/contracts';
import { useState } from 'react';
import { TaskLine } from '../tasks/task-line';
import styles from './account.module.css';

const count = (tasks: readonly TaskResponse[], state: TaskResponse['state']) => tasks.filter((task) => task.state === state).length;

interface Props {
  tasks: TaskResponse[] | null;
  failure: Error | null;
  /** A source stopped, so nothing that did not arrive opens a task. */
  stopped: boolean;
}

/** Open tasks, soonest first. Closed tasks are collapsed below, with the reason. */
export function TasksPanel({ tasks, failure, stopped }: Props) {
  const [shown, setShown] = useState(false);
  if (tasks === null) {
    return (
      <section className={styles.panel} aria-label="Tasks">
        <h2>Tasks</h2>
        {failure === null ? (
          <Skeleton height={14} width="60%" my={10} />
        ) : (
          <p className={styles.quiet}>The tasks could not be loaded: {failure.message}</p>
        )}
      </section>
    );
  }
  const open = tasks.filter((task) => task.state === 'open').sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  const closed = tasks.filter((task) => task.state !== 'open').sort((a, b) => (b.closedAt ?? '').localeCompare(a.closedAt ?? ''));
  const summary = [
    count(closed, 'done') > 0 ? `${count(closed, 'done')} done` : '',
    count(closed, 'withdrawn') > 0 ? `${count(closed, 'withdrawn')} withdrawn` : '',
  ].filter((part) => part !== '');
  return (
    <section className={styles.panel} aria-label="Tasks">
      <h2>Tasks</h2>
      {open.length === 0 && (
        <p className={styles.quiet}>
          {stopped
            ? 'No open tasks. What a stopped source did not deliver opens none.'
            : 'No open tasks. A task appears here when replies stop or a review is due.'}
        </p>
      )}
      <ul>
        {open.map((task) => (
          <TaskLine key={task.id} task={task} full />
        ))}
      </ul>
      {closed.length > 0 && (
        <>
          <button type="button" className={styles.link} aria-expanded={shown} onClick={() => setShown(!shown)}>
            {shown ? 'Hide' : 'Show'} {summary.join(', ')}
          </button>
          {shown && (
            <ul>
              {closed.map((task) => (
                <TaskLine key={task.id} task={task} />
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}
