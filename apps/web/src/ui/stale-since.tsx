import { dayAndTime, exactly, momentOf } from './format/moment';
import { useNow } from './format/now';

/** Since when a client's updates have failed. `at`: an ISO moment. */
export function StaleSince({ at }: { at: string }) {
  const moment = momentOf(at);
  return (
    <time dateTime={at} title={exactly(moment)}>
      Not updated since {dayAndTime(moment, useNow())}
    </time>
  );
}
