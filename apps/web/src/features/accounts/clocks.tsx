import { dayWords, relative } from '../../ui/format/moment';
import type { ClockNow } from './rhythm.rules';
import styles from './history.module.css';

const NAMES: Record<ClockNow['clock'], string> = { deciders: 'Those who decide', client: 'Anybody at the client', partner: 'The partner' };

/** Who was heard when, and how often that is usual: the clock that the silence is told by stands out. */
export function Clocks({ clocks, speaking, now }: { clocks: readonly ClockNow[]; speaking: ClockNow['clock'] | null; now: number }) {
  return (
    <dl className={styles.clocks}>
      {clocks.map(({ clock, last, every }) => (
        <div key={clock} data-speaking={clock === speaking || undefined}>
          <dt>{NAMES[clock]}</dt>
          <dd>
            {last === null ? (
              'never heard'
            ) : (
              <>
                {dayWords(last.at, now)}
                {last.person !== null && `, ${last.person}`}
                <span className={styles.every}>
                  {relative(last.at, now)}
                  {every !== null && `; every ${every === 1 ? 'day' : `${every} days`} as a rule`}
                </span>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
