import type { TaskResponse } from '@app/contracts';
import { Link } from '@tanstack/react-router';
import { dueWords, fullWeekday } from '../../ui/format/moment';
import { Ago } from '../../ui/ago';
import { useClock } from '../../ui/format/clock';
import { memberName } from '../../ui/format/member-name';
import { completeWithUndo } from './complete';
import styles from './task.module.css';

/** One task. Focused, `e` completes it; for five seconds that can be undone. */
export function TaskLine({ task, full = false, named = false }: { task: TaskResponse; full?: boolean; named?: boolean }) {
  const { today } = useClock();
  if (task.state !== 'open') {
    return (
      <li className={styles.closed}>
        <span className={styles.closedtitle}>{task.title}</span>
        <span className={styles.closedwhy}>
          {task.state} {task.closedAt !== null && <Ago at={task.closedAt} />}
          {task.reason !== null && <>: {task.reason}</>}
        </span>
      </li>
    );
  }
  const isDue = task.dueOn <= today;
  return (
    <li className={styles.task} data-row>
      <button
        type="button"
        className={styles.check}
        data-stop
        data-task
        aria-label={`Complete: ${task.title}`}
        title="Complete (e)"
        onClick={() => completeWithUndo(task)}
        onKeyDown={(event) => {
          if (event.key === 'e') completeWithUndo(task);
        }}
      />
      <p className={styles.title}>
        {named && (
          <Link to="/accounts/$key" params={{ key: task.account }} className={styles.client}>
            {task.accountName}
          </Link>
        )}
        {task.title}
      </p>
      <span className={isDue ? styles.due : styles.later} title={fullWeekday(task.dueOn)}>
        {dueWords(task.dueOn, today)}
        {task.assignee !== null && <> · {memberName(task.assignee)}</>}
      </span>
      {full && <p className={styles.text}>{task.text}</p>}
    </li>
  );
}
