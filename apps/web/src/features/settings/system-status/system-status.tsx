import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meQuery } from '../../../api/login';
import { systemStatusQuery } from '../../../api/settings';
import styles from '../settings.module.css';

/** The state of the system in one line, and the way to its page, for administrators. */
export function SystemStatus() {
  const { data: me } = useQuery(meQuery);
  const isAdmin = me?.member?.role === 'admin';
  const status = useQuery({ ...systemStatusQuery, enabled: isAdmin });
  if (!isAdmin) return null;
  const [first, ...others] = status.data?.warnings ?? [];
  return (
    <section className={styles.section}>
      <h2>System</h2>
      <div>
        {status.data !== undefined && (
          <p>
            {first?.text ?? 'Everything works.'}
            {others.length > 0 && ` ${others.length} more.`}
          </p>
        )}
        <p>
          <Link to="/settings/status" className={styles.anchor}>
            System status
          </Link>
        </p>
      </div>
    </section>
  );
}
