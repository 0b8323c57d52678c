import type { SystemWarning } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meQuery } from '../api/login';
import { systemStatusQuery } from '../api/settings';
import styles from './system-banner.module.css';

/** What stops the work of everybody, or soon will; the rest is on the page of the system. */
const URGENT: readonly SystemWarning['code'][] = ['disk-full', 'disk-low', 'no-worker', 'queue-away'];
const LOOK_EVERY_MS = 60_000;

/** A line above every page where the system needs an administrator at once. */
export function SystemBanner() {
  const { data: me } = useQuery(meQuery);
  const { data: status } = useQuery({ ...systemStatusQuery, enabled: me?.member?.role === 'admin', refetchInterval: LOOK_EVERY_MS });
  const urgent = status?.warnings.filter(({ code }) => URGENT.includes(code)) ?? [];
  if (urgent.length === 0) return null;
  return (
    <div className={styles.banner} role="status">
      {urgent.map(({ code, text }) => (
        <p key={code}>{text}</p>
      ))}
      <Link to="/settings/status">System status</Link>
    </div>
  );
}
