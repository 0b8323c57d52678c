import { useClock } from './format/clock';
import { dayAndTime, exactly } from './format/moment';

/** Since when a client's updates have failed. `at`: an ISO moment. */
export function StaleSince({ at }: { at: string }) {
  const clock = useClock();
  const time = clock.at(at);
  return (
    <time dateTime={at} title={exactly(time)}>
      Not updated since {dayAndTime(time, clock.now)}
    </time>
  );
}
