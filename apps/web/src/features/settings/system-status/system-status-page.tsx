import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meQuery } from '../../../api/login';
import { systemStatusQuery } from '../../../api/settings';
import { Ago } from '../../../ui/ago';
import { ErrorNote } from '../../../ui/error-note';
import styles from '../settings.module.css';
import { Backups } from './backups';
import { Disk } from './disk';
import { Nights } from './nights';
import { Queue } from './queue';
import { StoppedSources } from './stopped-sources';
import { Updates } from './updates';
import { Versions } from './versions';

/** The state of the system on one page, for administrators. */
export function SystemStatusPage() {
  const { data: me } = useQuery(meQuery);
  const isAdmin = me?.member?.role === 'admin';
  const status = useQuery({ ...systemStatusQuery, enabled: isAdmin, refetchInterval: 10_000 });
  return (
    <div className={styles.page}>
      <title>System status · Afterpilot</title>
      <p className={styles.back}>
        <Link to="/settings">Settings</Link>
      </p>
      <h1>System status</h1>
      {!isAdmin && <p className={styles.soft}>Only administrators see the state of the system.</p>}
      {status.isError && <ErrorNote what="The state could not be loaded." failure={status.error} retry={() => void status.refetch()} />}
      {isAdmin && status.isPending && <Skeleton height={24} width={320} />}
      {status.data !== undefined && (
        <>
          <div className={styles.lead}>
            {status.data.warnings.length === 0 && <p className={styles.sentence}>Everything works.</p>}
            {status.data.warnings.length > 0 && (
              <ul className={styles.warnings}>
                {status.data.warnings.map(({ code, text }, place) => (
                  <li key={`${code} ${place}`}>{text}</li>
                ))}
              </ul>
            )}
            <p className={styles.soft}>
              Checked <Ago at={status.data.at} />.
            </p>
          </div>
          <Queue {...status.data} />
          <Updates {...status.data} />
          <Nights {...status.data} />
          <Backups {...status.data} />
          <Disk {...status.data} />
          <StoppedSources {...status.data} />
          <Versions {...status.data} />
        </>
      )}
    </div>
  );
}
