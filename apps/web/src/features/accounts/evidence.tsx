import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { evidenceQuery } from '../../api/signals';
import { useClock } from '../../ui/format/clock';
import { dayWords, exactly } from '../../ui/format/moment';
import styles from './account.module.css';

/** The signals behind a sentence or a number, newest first. */
export function Evidence({ account, ids }: { account: string; ids: readonly string[] }) {
  const clock = useClock();
  const { data, isError, refetch } = useQuery(evidenceQuery(account, ids));
  if (ids.length === 0) return <p className={styles.noevidence}>There are no signals behind this yet.</p>;
  if (isError) {
    return (
      <p className={styles.noevidence}>
        The signals could not be loaded.{' '}
        <button type="button" className={styles.opens} onClick={() => void refetch()}>
          Try again
        </button>
      </p>
    );
  }
  return (
    <ul className={styles.evidence} aria-label="The signals behind this">
      {data === undefined
        ? ids.slice(0, 4).map((id) => (
            <li key={id}>
              <Skeleton height={9} width={260} my={6} />
            </li>
          ))
        : data.items.map((signal) => (
            <li key={signal.id}>
              <time dateTime={signal.occurredAt} title={exactly(clock.at(signal.occurredAt))}>
                {dayWords(clock.at(signal.occurredAt), clock.now)}
              </time>
              <span>{signal.text}</span>
              <span className={styles.source}>{signal.source}</span>
            </li>
          ))}
    </ul>
  );
}
