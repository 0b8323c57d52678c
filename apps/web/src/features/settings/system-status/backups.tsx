import { bytesInWords, type SystemStatusResponse } from '@app/contracts';
import { Ago } from '../../../ui/ago';
import styles from '../settings.module.css';
import { scheduleWords } from './status-words.rules';

/** When the last backup was taken, and the schedule. */
export function Backups({ backups: { lastAt, bytes, lastFailed, kept } }: Pick<SystemStatusResponse, 'backups'>) {
  return (
    <section className={styles.section}>
      <h2>Backups</h2>
      <div>
        <p>
          {lastAt === null ? (
            'No backup has been taken yet.'
          ) : (
            <>
              The last one was taken <Ago at={lastAt} />
              {bytes !== null && ` (${bytesInWords(bytes)})`}.
            </>
          )}
          {lastFailed && ' The latest attempt failed.'}
        </p>
        <p className={styles.soft}>{scheduleWords(kept)}</p>
      </div>
    </section>
  );
}
