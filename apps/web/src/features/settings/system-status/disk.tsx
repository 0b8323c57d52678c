import type { SystemStatusResponse } from '@app/contracts';
import styles from '../settings.module.css';
import { diskWords } from './status-words.rules';

/** How much of the database's disk is free. */
export function Disk({ disk }: Pick<SystemStatusResponse, 'disk'>) {
  const { freeBytes, totalBytes } = disk;
  return (
    <section className={styles.section}>
      <h2>Disk</h2>
      <div>
        <p>{diskWords(disk)}</p>
        {freeBytes !== null && totalBytes !== null && (
          <div className={styles.usage} aria-hidden>
            <span style={{ width: `${(1 - freeBytes / totalBytes) * 100}%` }} />
          </div>
        )}
      </div>
    </section>
  );
}
