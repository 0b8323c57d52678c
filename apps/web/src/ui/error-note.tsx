import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ApiError } from '../api/client';
import empty from './empty.module.css';
import styles from './error-note.module.css';

/** A part of the page that could not be fetched: the browser tells it as a TypeError of its own. */
const isUnfetched = (failure: unknown): boolean => failure instanceof TypeError && /import|module|fetch/i.test(failure.message);

const NO_ANSWER = {
  happened: 'Afterpilot is not responding.',
  todo: 'Check that it is running and that you are online, then try again.',
};

function words(failure: unknown): { happened: string; todo: string } {
  if (isUnfetched(failure)) return NO_ANSWER;
  if (!(failure instanceof ApiError))
    return { happened: 'Something went wrong on this page.', todo: 'Reload it; if it happens again, tell us what you did last.' };
  if (failure.status === 0) return NO_ANSWER;
  if (failure.status === 404) return { happened: failure.message, todo: 'Check the address, or look for it in the portfolio.' };
  if (failure.status === 403) return { happened: failure.message, todo: 'Ask an administrator for access.' };
  if (failure.status === 429) return { happened: 'Too many requests in a short time.', todo: 'Wait a minute, then try again.' };
  if (failure.status >= 500)
    return {
      happened: `The server could not answer (${failure.status}).`,
      todo: 'Try again in a moment; if it happens again, check the server log.',
    };
  return { happened: failure.message, todo: 'Correct it and try again.' };
}

/** Says what happened, what is safe and what to do. */
export function ErrorNote({ what, failure, retry }: { what: string; failure: unknown; retry?: () => void }) {
  const { happened, todo } = words(failure);
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
