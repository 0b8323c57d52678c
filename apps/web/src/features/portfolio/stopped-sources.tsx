import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meQuery } from '../../api/login';
import { feedsQuery } from '../../api/settings';
import styles from './portfolio.module.css';

/** One notice for each source that stopped delivering, for administrators. */
export function StoppedSources() {
  const { data: me } = useQuery(meQuery);
  const feeds = useQuery({ ...feedsQuery, enabled: me?.member?.role === 'admin' });
  const stopped = feeds.data?.stopped ?? [];
  if (stopped.length === 0) return null;
  return (
    <ul className={styles.stopped} aria-label="Data sources that stopped">
      {stopped.map(({ source, text }) => (
        <li key={source}>
          {text}{' '}
          <Link to="/settings" hash="data-sources">
            Data sources
          </Link>
        </li>
      ))}
    </ul>
  );
}
