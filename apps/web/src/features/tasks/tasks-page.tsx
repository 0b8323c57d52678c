import { Button, NativeSelect, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { meQuery } from '../../api/login';
import { attentionOrderQuery } from '../../api/portfolio';
import { openTasksQuery } from '../../api/tasks';
import empty from '../../ui/empty.module.css';
import { ErrorNote } from '../../ui/error-note';
import { useClock } from '../../ui/format/clock';
import { memberName } from '../../ui/format/member-name';
import { agenda, type AgendaPart } from './agenda.rules';
import { isMe } from './own-tasks.rules';
import { TaskLine } from './task-line';
import styles from './task.module.css';

const EVERYBODY = 'all';
const NOBODY = 'nobody';
const AT_ONCE = 150;

function Part({ name, tasks }: AgendaPart) {
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <section aria-label={name}>
      <h2 className={styles.when}>
        {name} ({tasks.length})
      </h2>
      <ul>
        {tasks.slice(0, shown).map((task) => (
          <TaskLine key={task.id} task={task} full named />
        ))}
      </ul>
      {tasks.length > shown && (
        <Button variant="default" size="xs" mt={8} onClick={() => setShown(shown + AT_ONCE)}>
          Show {Math.min(AT_ONCE, tasks.length - shown)} more
        </Button>
      )}
    </section>
  );
}

/** Open tasks of all clients, soonest first. */
export function TasksPage() {
  const { today } = useClock();
  const { data: me } = useQuery(meQuery);
  const tasks = useQuery(openTasksQuery);
  const { data: order } = useQuery(attentionOrderQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  if (tasks.data === undefined) {
    return tasks.isError ? (
      <ErrorNote what="The tasks could not be loaded." failure={tasks.error} retry={() => void tasks.refetch()} />
    ) : (
      <div role="status" aria-label="The tasks are loading">
        {Array.from({ length: 7 }, (_, index) => (
          <Skeleton key={index} height={14} width={`${70 - ((index * 13) % 30)}%`} my={22} />
        ))}
      </div>
    );
  }
  const items = tasks.data;
  const people = [...new Set(items.flatMap((task) => task.assignee ?? []))].sort((a, b) => a.localeCompare(b));
  const mine = people.find((one) => isMe(one, me?.member ?? null));
  const whose = chosen ?? mine ?? EVERYBODY;
  const shown = items.filter((task) => whose === EVERYBODY || (whose === NOBODY ? task.assignee === null : task.assignee === whose));
  const parts = agenda(shown, today, order);
  return (
    <div className={styles.page}>
      <title>Tasks · Afterpilot</title>
      <div className={styles.head}>
        <h1>Tasks</h1>
        <p>{shown.length} open</p>
        {people.length > 0 && (
          <NativeSelect
            size="xs"
            ml="auto"
            aria-label="Tasks of"
            value={whose}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={[
              { value: EVERYBODY, label: 'Everybody’s' },
              ...people.map((one) => ({ value: one, label: one === mine ? 'Mine' : memberName(one) })),
              ...(items.some((task) => task.assignee === null) ? [{ value: NOBODY, label: 'Nobody’s' }] : []),
            ]}
          />
        )}
      </div>
      {parts.map((part) => (
        <Part key={part.name} {...part} />
      ))}
      {parts.length === 0 && (
        <p className={styles.none}>
          No open tasks. A task appears when a client goes quiet or a review is due.{' '}
          <Link to="/" className={empty.link}>
            Go to the portfolio
          </Link>
        </p>
      )}
    </div>
  );
}
