import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { changeQuery } from '../../../api/accounts';
import { DateField } from '../../../ui/date-field/date-field';
import { ErrorNote } from '../../../ui/error-note';
import { DAY } from '@app/scoring/vocabulary';
import type { Clock } from '../../../ui/format/clock';
import { dayStart, isoDay } from '../../../ui/format/moment';
import type { Range } from './time-scale.rules';
import { Waterfall } from './waterfall';
import styles from './change.module.css';

interface Props {
  account: string;
  name: string;
  range: Range;
  clock: Clock;
  /** The moment of the score at the head of the page: today's change ends in it. */
  computedAt: number;
  handedOver: number | null;
  first: number | null;
  onRange: (range: Range) => void;
}

/** The end of a day as the score line has it; of today, the moment of today's score. */
function endOf(day: number, clock: Clock, computedAt: number): string {
  const end = clock.endOf(isoDay(day));
  return new Date(day >= dayStart(clock.today) ? Math.min(end, computedAt) : end).toISOString();
}

/** Why the score moved between two days: bars that add up, each with its sentence and whose doing it was. */
export function ChangePanel({ account, name, range, clock, computedAt, handedOver, first, onRange }: Props) {
  const today = dayStart(clock.today);
  const change = useQuery(changeQuery(account, endOf(range.from, clock, computedAt), endOf(range.to, clock, computedAt)));
  const choices = [
    { name: '30 days', from: today - 30 * DAY },
    { name: '90 days', from: today - 90 * DAY },
    ...(handedOver !== null && handedOver > 0 ? [{ name: 'since the handover', from: today - handedOver * DAY }] : []),
  ].filter((choice, index) => index === 0 || first === null || choice.from >= first);
  const pick = (from: number, to: number) => {
    if (Number.isFinite(from) && Number.isFinite(to) && from < to) onRange({ from, to: Math.min(to, today) });
  };

  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h2>What changed</h2>
        <div className={styles.day}>
          <DateField
            label="From"
            isLabelHidden
            value={isoDay(range.from)}
            max={isoDay(range.to - DAY)}
            onChange={(day) => pick(dayStart(day), range.to)}
          />
        </div>
        <span>to</span>
        <div className={styles.day}>
          <DateField
            label="To"
            isLabelHidden
            value={isoDay(range.to)}
            max={isoDay(today)}
            onChange={(day) => pick(range.from, dayStart(day))}
          />
        </div>
        <span className={styles.choices}>
          {choices.map((choice) => (
            <button
              key={choice.name}
              type="button"
              aria-pressed={Math.abs(range.from - choice.from) < DAY && range.to === today}
              onClick={() => pick(Math.max(choice.from, first ?? choice.from), today)}
            >
              {choice.name}
            </button>
          ))}
        </span>
      </div>
      {change.isError ? (
        <ErrorNote what="The change could not be explained." failure={change.error} retry={() => void change.refetch()} />
      ) : change.data === undefined ? (
        <Skeleton height={160} radius={2} />
      ) : (
        <div className={change.isPlaceholderData ? styles.old : undefined}>
          <Waterfall key={`${change.data.from.at}${change.data.to.at}`} name={name} change={change.data} />
        </div>
      )}
    </div>
  );
}
