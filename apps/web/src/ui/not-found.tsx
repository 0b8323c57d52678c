import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meQuery } from '../api/login';
import { Shell } from './shell';
import styles from './empty.module.css';

/** Inside the page frame for logged-in members; without it for everybody else, who cannot use its links. */
export function NotFound() {
  const isIn = useQuery({ ...meQuery, enabled: false }).data !== undefined;
  const words = (
    <div className={styles.empty}>
      <title>Nothing here · Afterpilot</title>
      <h1 className={styles.title}>Page not found</h1>
      <p>Check the address for typos. If you followed an old link, the client's key may have changed.</p>
      <Link to="/" className={styles.link}>
        {isIn ? 'Go to the portfolio' : 'Log in'}
      </Link>
    </div>
  );
  return isIn ? <Shell>{words}</Shell> : <main style={{ padding: '0 32px' }}>{words}</main>;
}
