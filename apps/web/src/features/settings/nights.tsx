import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../api/login';
import { nightsQuery } from '../../api/settings';
import { Ago } from '../../ui/ago';
import { ErrorNote } from '../../ui/error-note';
import { nightWords } from './night-words.rules';
import styles from './settings.module.css';

/** How far the last nights have come, for administrators. */
export function Nights() {
  const { data: me } = useQuery(meQuery);
  const isAdmin = me?.member?.role === 'admin';
  const nights = useQuery({ ...nightsQuery, enabled: isAdmin });
  if (!isAdmin) return null;
  return (
    <section className={styles.section}>
      <h2>Nightly runs</h2>
      <div>
        <p className={styles.soft}>Every client's health is updated nightly at 02:00 and whenever a scorecard is published.</p>
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
