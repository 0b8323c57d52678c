import type { ClockName, ClockResponse } from '@app/contracts';
import { useClock } from '../../../ui/format/clock';
import { dayWords, relative } from '../../../ui/format/moment';
import styles from '../history/history.module.css';

const NAMES: Record<ClockName, string> = { deciders: 'Decision-makers', client: 'Anyone at the client', partner: 'The partner' };

const CLOCKS = ['deciders', 'client', 'partner'] as const;

interface Props {
  clocks: readonly ClockResponse[];
  speaking: ClockName | null;
  /** Show the partner's clock even before its first reply. */
  hasPartner: boolean;
}

/** The last reply on each clock and the usual gap; the clock behind the silence stands out. */
export function Clocks({ clocks, speaking, hasPartner }: Props) {
  const shown = CLOCKS.filter((name) => name !== 'partner' || hasPartner || clocks.some(({ clock }) => clock === name));
  return (
    <dl className={styles.clocks}>
      {shown.map((name) => (
        <div key={name} data-speaking={name === speaking || undefined}>
          <dt>{NAMES[name]}</dt>
          <dd>
            <ClockWords clock={clocks.find(({ clock }) => clock === name)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ClockWords({ clock }: { clock: ClockResponse | undefined }) {
  const shown = useClock();
  if (clock === undefined) return <>no reply yet</>;
  const at = shown.at(clock.lastReplyAt);
  const name = clock.lastReplyBy?.name ?? null;
  const every = clock.usualDays;
  return (
    <>
      {dayWords(at, shown.now)}
      {name !== null && `, ${name}`}
      <span className={styles.every}>
        {relative(at, shown.now)}
        {every !== null && `; usually ${every === 1 ? 'daily' : `every ${every} days`}`}
      </span>
    </>
  );
}
