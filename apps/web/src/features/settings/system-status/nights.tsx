import { useQuery } from '@tanstack/react-query';
import { nightsQuery } from '../../../api/settings';
import { Ago } from '../../../ui/ago';
import { ErrorNote } from '../../../ui/error-note';
import { useClock } from '../../../ui/format/clock';
import { dayAndTime } from '../../../ui/format/moment';
import type { SystemStatusResponse } from '@app/contracts';
import { leftOutWords, nightWords } from './night-words.rules';
import styles from '../settings.module.css';

/** When the next nightly run is due, and how far the last ones have come. */
export function Nights({ nights: { nextAt, running, failedAccounts } }: Pick<SystemStatusResponse, 'nights'>) {
  const nights = useQuery(nightsQuery);
  const clock = useClock();
  return (
    <section className={styles.section}>
      <h2>Nightly runs</h2>
      <div>
        <p>{running === null ? `The next one is due on ${dayAndTime(clock.at(nextAt), clock.now)}.` : 'One is in progress.'}</p>
        <p className={styles.soft}>
          Every client's health is updated nightly at 02:00 and whenever a scorecard is published.
          {failedAccounts > 0 && ` ${leftOutWords(failedAccounts)}`}
        </p>
        {nights.isError && (
          <ErrorNote what="The nightly runs could not be loaded." failure={nights.error} retry={() => void nights.refetch()} />
        )}
        {nights.data?.items.length === 0 && <p className={styles.soft}>The first run has not started yet.</p>}
        <ul className={styles.nights}>
          {nights.data?.items.map((night) => (
            <li key={night.dueAt}>
              <Ago at={night.dueAt} as="day" />
              <span>{nightWords(night)}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
