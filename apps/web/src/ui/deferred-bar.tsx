import { settle, takeBack, useDeferred } from './deferred';
import styles from './deferred-bar.module.css';

/** The last action, with an undo button. */
export function DeferredBar() {
  const entries = useDeferred();
  return (
    <div className={styles.stack} role="status" aria-live="polite">
      {entries.map((entry) => (
        <div key={entry.id} className={styles.bar}>
          <span>
            {entry.state === 'waiting' ? entry.message : `Not saved: ${entry.message}`}
            {entry.detail !== undefined && <span className={styles.detail}>{entry.detail}</span>}
          </span>
          {entry.state === 'failed' && (
            <button type="button" className={styles.act} onClick={() => settle(entry.id)}>
              Try again
            </button>
          )}
          <button type="button" className={styles.act} onClick={() => takeBack(entry.id)}>
            {entry.state === 'waiting' ? 'Undo' : 'Discard'}
          </button>
        </div>
      ))}
    </div>
  );
}
