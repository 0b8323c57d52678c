import type { FeedResponse } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../api/login';
import { feedsQuery } from '../../api/settings';
import { ErrorNote } from '../../ui/error-note';
import { dayStart, dayWords } from '../../ui/format/moment';
import { useClock } from '../../ui/format/clock';
import { usualGapWords } from './data-sources.rules';
import styles from './settings.module.css';

/** What each source delivers and when it last did, for administrators. */
export function DataSources() {
  const { now } = useClock();
  const { data: me } = useQuery(meQuery);
  const isAdmin = me?.member?.role === 'admin';
  const feeds = useQuery({ ...feedsQuery, enabled: isAdmin });
  if (!isAdmin) return null;
  const last = ({ lastOn, stoppedOn }: FeedResponse) =>
    `${dayWords(dayStart(lastOn), now, 'short')}${stoppedOn === null ? '' : ', then stopped'}`;
  return (
    <section className={styles.section} id="data-sources">
      <h2>Data sources</h2>
      <div>
        <p className={styles.soft}>
          A source that delivers nothing for four of its usual gaps has stopped. What it fed keeps its last known state until it delivers
          again, and raises no alarm and no task.
        </p>
        {feeds.isError && (
          <ErrorNote what="The data sources could not be loaded." failure={feeds.error} retry={() => void feeds.refetch()} />
        )}
        {feeds.data?.items.length === 0 && <p className={styles.soft}>Nothing has arrived yet.</p>}
        {feeds.data !== undefined && feeds.data.items.length > 0 && (
          <div className={styles.table} role="region" aria-label="Deliveries by source" tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Source</th>
                  <th scope="col">Delivers</th>
                  <th scope="col">Last delivery</th>
                  <th scope="col">Usually</th>
                </tr>
              </thead>
              <tbody>
                {feeds.data.items.map((feed, place) => (
                  <tr key={`${feed.source} ${feed.topic}`}>
                    <td>{feeds.data.items[place - 1]?.source === feed.source ? '' : feed.source}</td>
                    <td>{feed.name}</td>
                    <td data-stopped={feed.stoppedOn !== null || undefined}>{last(feed)}</td>
                    <td>{usualGapWords(feed.usualDays)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
    </section>
  );
}
