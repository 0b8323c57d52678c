import { durationInWords, type SystemStatusResponse } from '@app/contracts';
import styles from '../settings.module.css';
import { queueWords } from './status-words.rules';

/** Where the queue is, and what waits in it. */
export function Queue({ queue }: Pick<SystemStatusResponse, 'queue'>) {
  return (
    <section className={styles.section}>
      <h2>Queue</h2>
      <div>
        <p>{queueWords(queue)}</p>
        {queue.queues.length > 0 && (
          <div className={styles.table} role="region" aria-label="Jobs by queue" tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Queue</th>
                  <th scope="col">Waiting</th>
                  <th scope="col">Running</th>
                  <th scope="col">Longest wait</th>
                </tr>
              </thead>
              <tbody>
                {queue.queues.map(({ name, waiting, active, oldestWaitSeconds }) => (
                  <tr key={name}>
                    <td>{name}</td>
                    <td>{waiting.toLocaleString('en')}</td>
                    <td>{active.toLocaleString('en')}</td>
                    <td>{oldestWaitSeconds === null ? '–' : durationInWords(oldestWaitSeconds)}</td>
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
