import type { SystemStatusResponse } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryClient } from '../../../api/query-client';
import { failedUpdatesQuery, replayFailedUpdates, systemStatusQuery } from '../../../api/settings';
import { Ago } from '../../../ui/ago';
import { ErrorNote } from '../../../ui/error-note';
import { useClock } from '../../../ui/format/clock';
import { failedWords, replayedWords } from './failed-words.rules';
import { waitingWords } from './status-words.rules';
import styles from '../settings.module.css';

/** Updates that wait, and those that failed for good, which can be tried again. */
export function Updates({ updates }: Pick<SystemStatusResponse, 'updates'>) {
  const failed = useQuery(failedUpdatesQuery);
  const [outcome, setOutcome] = useState<string | null>(null);
  const clock = useClock();
  const replay = async () => {
    try {
      const { replayed } = await replayFailedUpdates();
      setOutcome(replayedWords(replayed));
      await queryClient.invalidateQueries({ queryKey: failedUpdatesQuery.queryKey });
      await queryClient.invalidateQueries({ queryKey: systemStatusQuery.queryKey });
    } catch (failure) {
      setOutcome(failure instanceof Error ? failure.message : 'The updates could not be tried again.');
    }
  };
  const { items = [], total = 0, since = null } = failed.data ?? {};
  return (
    <section className={styles.section}>
      <h2>Updates</h2>
      <div>
        <p>{waitingWords(updates)}</p>
        {failed.isError && (
          <ErrorNote what="Failed updates could not be loaded." failure={failed.error} retry={() => void failed.refetch()} />
        )}
        {failed.data !== undefined && (
          <p className={styles.soft}>
            {since === null ? 'None has failed.' : failedWords(total, clock.at(since), clock.now)}{' '}
            {total > 0 && (
              <button type="button" className={styles.retry} onClick={() => void replay()}>
                Try again
              </button>
            )}
          </p>
        )}
        {outcome !== null && (
          <p className={styles.soft} role="status">
            {outcome}
          </p>
        )}
        <ul className={styles.nights} hidden={items.length === 0}>
          {items.map(({ id, failedAt, account, listener, error }) => (
            <li key={id}>
              <Ago at={failedAt} as="day" />
              <span>
                {account ?? 'All clients'}: {listener}. <span className={styles.soft}>{error}</span>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
