import type { HealthHistoryItem } from '@app/contracts';
import { shownScore } from '../../../ui/format/band';
import { useClock } from '../../../ui/format/clock';
import { dayWords } from '../../../ui/format/moment';
import { recordedAgain } from './recorded.rules';
import styles from './history.module.css';

/** Why what we said changed although nothing new had happened. */
export function RecordedAgain({ rows }: { rows: readonly HealthHistoryItem[] }) {
  const clock = useClock();
  const changes = recordedAgain(rows, clock);
  if (changes.length === 0) return null;
  return (
    <ul className={styles.recordedAgain} aria-label="Changed afterwards">
      {changes.map(({ at, why, before, score }) => (
        <li key={`${at}${why}`}>
          {dayWords(clock.at(at), clock.now)}: {why},{' '}
          {shownScore(before) === shownScore(score) ? 'still' : `${shownScore(before)} before, then`} {shownScore(score)}
        </li>
      ))}
    </ul>
  );
}
