import type { ClockName, ClockResponse } from '@app/contracts';
import { dayWords, relative } from '../../../ui/format/moment';
import styles from '../history/history.module.css';

const NAMES: Record<ClockName, string> = { deciders: 'Decision-makers', client: 'Anyone at the client', partner: 'The partner' };

interface Props {
  clocks: readonly ClockResponse[];
  speaking: ClockName | null;
  now: number;
}

/** The last reply on each clock, and how often one is usual; the clock that the silence speaks of stands out. */
export function Clocks({ clocks, speaking, now }: Props) {
  return (
    <dl className={styles.clocks}>
      {(['deciders', 'client', 'partner'] as const).map((name) => (
        <div key={name} data-speaking={name === speaking || undefined}>
          <dt>{NAMES[name]}</dt>
          <dd>
            <ClockWords clock={clocks.find(({ clock }) => clock === name)} now={now} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ClockWords({ clock, now }: { clock: ClockResponse | undefined; now: number }) {
  if (clock === undefined) return <>no reply yet</>;
  const at = Date.parse(clock.lastReplyAt);
  const name = clock.lastReplyBy?.name ?? null;
  const every = clock.usualDays;
  return (
    <>
      {dayWords(at, now)}
      {name !== null && `, ${name}`}
      <span className={styles.every}>
        {relative(at, now)}
        {every !== null && `; usually ${every === 1 ? 'daily' : `every ${every} days`}`}
      </span>
    </>
  );
}
