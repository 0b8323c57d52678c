import { useClock } from './format/clock';
import { dayStart, dayWords, exactly, fullWeekday, relative, relativeDay } from './format/moment';

/** A moment in words, exact on hover. */
export function Ago({ at, as = 'relative' }: { at: string; as?: 'relative' | 'day' }) {
  const clock = useClock();
  const isDate = at.length === 10;
  const time = isDate ? dayStart(at) : clock.at(at);
  return (
    <time dateTime={at} title={isDate ? fullWeekday(at) : exactly(time)}>
      {as === 'day' ? dayWords(time, clock.now) : isDate ? relativeDay(at, clock.today) : relative(time, clock.now)}
    </time>
  );
}
