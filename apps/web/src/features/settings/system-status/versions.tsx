import type { SystemStatusResponse } from '@app/contracts';
import styles from '../settings.module.css';

/** Versions of the program and its services, to quote in a bug report. */
export function Versions({ versions: { program, schema, postgresql, node, redis } }: Pick<SystemStatusResponse, 'versions'>) {
  const rows = [
    ['Afterpilot', program],
    ['Schema', schema],
    ['PostgreSQL', postgresql],
    ['Redis', redis ?? 'not used'],
    ['Node.js', node],
  ] as const;
  return (
    <section className={styles.section}>
      <h2>Versions</h2>
      <dl className={styles.versions}>
        {rows.map(([name, version]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{version}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
