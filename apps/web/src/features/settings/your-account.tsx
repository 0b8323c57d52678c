import { Button, useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { logOut, meQuery } from '../../api/login';
import { queryClient } from '../../api/query-client';
import { Choice } from '../../ui/choice';
import styles from './settings.module.css';

/** The logged-in member, the colour scheme, and log-out. */
export function YourAccount() {
  const { data: me } = useQuery(meQuery);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const navigate = useNavigate();
  const leave = async () => {
    await logOut().catch(() => undefined);
    queryClient.clear();
    void navigate({ to: '/login' });
  };
  return (
    <section className={styles.section}>
      <h2>You</h2>
      <div>
        <p>
          <strong>{me?.member?.name ?? 'An API key'}</strong> {me?.member?.email}
        </p>
        <p className={styles.soft}>
          {me?.member?.role} at {me?.vendor.name}
          {me?.vendor.demo === true && ', demo with fictional clients'}
        </p>
        <div className={styles.line}>
          <Choice
            label="Appearance"
            value={colorScheme}
            onChange={setColorScheme}
            choices={[
              { value: 'auto', label: 'System' },
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
            ]}
          />
        </div>
        <div className={styles.line}>
          <Button size="xs" variant="default" onClick={() => void leave()}>
            Log out
          </Button>
        </div>
      </div>
    </section>
  );
}
