import { Link } from '@tanstack/react-router';
import styles from './empty.module.css';

export function NotFound() {
  return (
    <main className={styles.empty} style={{ padding: 32 }}>
      <h1 className={styles.title}>There is nothing at this address.</h1>
      <p>It may have been mistyped, or the client has another key now. Nothing was lost.</p>
      <Link to="/" className={styles.link}>
        Go to the portfolio
      </Link>
    </main>
  );
}
