import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { setTimeZone, zoneQuery } from '../../api/settings';
import { meQuery } from '../../api/login';
import { queryClient } from '../../api/query-client';
import { ErrorNote } from '../../ui/error-note';
import styles from './settings.module.css';

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

/** In which time zone the vendor's days and nights are, for administrators. */
export function TimeZone() {
  const { data: me } = useQuery(meQuery);
  const isAdmin = me?.member?.role === 'admin';
  const zone = useQuery({ ...zoneQuery, enabled: isAdmin });
  const [outcome, setOutcome] = useState<{ said: string; wrong: boolean } | null>(null);
  if (!isAdmin) return null;
  const choose = async (timeZone: string) => {
    try {
      queryClient.setQueryData(zoneQuery.queryKey, await setTimeZone(timeZone));
      setOutcome({ said: `The time zone is now ${timeZone}.`, wrong: false });
    } catch (failure) {
      setOutcome({ said: failure instanceof Error ? failure.message : 'The time zone was not changed.', wrong: true });
    }
  };
  const known = zone.data?.name;
  return (
    <section className={styles.section}>
      <h2>Time zone</h2>
      <div>
        <p className={styles.soft}>
          All dates and times, due dates and the 02:00 nightly run use this time zone. Existing due dates do not change.
        </p>
        {zone.isError && <ErrorNote what="The time zone could not be loaded." failure={zone.error} retry={() => void zone.refetch()} />}
        {known !== undefined && (
          <div className={styles.line}>
            <Select
              size="xs"
              aria-label="Time zone of the vendor"
              searchable
              allowDeselect={false}
              data={ZONES.includes(known) ? ZONES : [known, ...ZONES]}
              value={known}
              onChange={(timeZone) => timeZone !== null && timeZone !== known && void choose(timeZone)}
              error={outcome?.wrong === true && outcome.said}
              nothingFoundMessage="No such time zone"
              limit={60}
              className={styles.field}
            />
            {outcome?.wrong === false && (
              <p className={styles.soft} role="status">
                {outcome.said}
              </p>
            )}
          </div>
        )}
      </div>
    </section>
  );
}
