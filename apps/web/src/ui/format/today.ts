import { useQuery } from '@tanstack/react-query';
import { timeZoneQuery } from '../../api/settings';
import { dayIn, localDay } from './moment';
import { useNow } from './now';

/** Today as due dates count it: the vendor's day, which may differ from the reader's. */
export function useVendorToday(): string {
  const now = useNow();
  const { data } = useQuery(timeZoneQuery);
  return data === undefined ? localDay(now) : dayIn(data.timeZone, now);
}
