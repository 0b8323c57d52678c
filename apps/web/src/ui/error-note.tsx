import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ApiError } from '../api/client';
import { errorWords, isUnfetched } from './error-words.rules';
import empty from './empty.module.css';
import styles from './error-note.module.css';

/** Says what happened, what is safe and what to do. */
export function ErrorNote({ what, failure, retry }: { what: string; failure: unknown; retry?: () => void }) {
  const { happened, todo } = errorWords(failure);
  return (
    <div className={styles.note} role="alert">
      <p className={styles.what}>{what}</p>
      <p>{happened} Nothing is lost: saved data stays saved.</p>
      <p className={styles.todo}>{todo}</p>
      {failure instanceof ApiError && failure.status === 404 ? (
        <Link to="/" className={empty.link}>
          Go to the portfolio
        </Link>
      ) : (
        retry !== undefined && (
          <Button variant="default" size="xs" onClick={isUnfetched(failure) ? () => window.location.reload() : retry}>
            Try again
          </Button>
        )
      )}
    </div>
  );
}
