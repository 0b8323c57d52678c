import type { SystemStatusResponse } from '@app/contracts';
import { Link } from '@tanstack/react-router';
import styles from '../settings.module.css';
import { stoppedWords } from './status-words.rules';

/** The data sources that stopped. */
export function StoppedSources({ stoppedSources }: Pick<SystemStatusResponse, 'stoppedSources'>) {
  return (
    <section className={styles.section}>
      <h2>Data sources</h2>
      <div>
        <p>{stoppedWords(stoppedSources.map(({ source }) => source))}</p>
        <p>
          <Link to="/settings" hash="data-sources" className={styles.anchor}>
            What each source delivers
          </Link>
        </p>
      </div>
    </section>
  );
}
