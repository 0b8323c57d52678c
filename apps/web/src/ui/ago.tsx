import { dayWords, exactly, momentOf, relative } from './format/moment';
import { useNow } from './format/now';

/** A moment in words, exact on hover. */
export function Ago({ at, as = 'relative' }: { at: string; as?: 'relative' | 'day' }) {
  const now = useNow();
  const moment = momentOf(at);
  return (
    <time dateTime={at} title={exactly(moment)}>
      {as === 'day' ? dayWords(moment, now) : relative(moment, now)}
    </time>
  );
}
