import { NativeSelect, TextInput } from '@mantine/core';
import type { PortfolioResponse } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { openTasksQuery } from '../../api/tasks';
import { BAND_WORDS, type ShownBand } from '../../ui/format/band';
import { localDay } from '../../ui/format/moment';
import { moneyAtStake } from '../../ui/format/money';
import { useNow } from '../../ui/format/now';
import {
  appliedWhose,
  bandCounts,
  causeCounts,
  csmsOf,
  isMine,
  ofWhom,
  summaryOf,
  type PortfolioSort,
  type PortfolioView,
} from './portfolio-view.rules';
import styles from './portfolio.module.css';

const SORT_WORDS: Record<PortfolioSort, string> = {
  value: 'By value',
  renewal: 'By renewal',
  score: 'By score, lowest first',
  falling: 'By drop over 30 days',
  handover: 'By handover, newest first',
  name: 'By name',
};

interface Props {
  portfolio: PortfolioResponse;
  view: PortfolioView;
  member: { name: string; email: string } | null;
  onAdd: () => void;
}

interface NarrowProps {
  label: string;
  value: string | undefined;
  /** Undefined: no longer narrowed by it. */
  onChange: (value: string | undefined) => void;
  data: { value: string; label: string }[];
}

function Narrow({ label, value = '', onChange, data }: NarrowProps) {
  return (
    <NativeSelect
      size="xs"
      className={styles.select}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
      data={data}
    />
  );
}

/** How many there are, how many need you, what is at stake; and how to narrow the list. */
export function PortfolioHead({ portfolio: { items, summary }, view, member, onAdd }: Props) {
  const navigate = useNavigate({ from: '/' });
  const field = useRef<HTMLInputElement>(null);
  const set = (change: Partial<Record<keyof PortfolioView, string | undefined>>) =>
    void navigate({ to: '/', search: { ...view, find: undefined, ...change } as PortfolioView, replace: true });

  useEffect(() => {
    if (view.find === true) field.current?.focus();
  }, [view.find]);

  const whose = appliedWhose(items, view, member);
  const { clients, needYou, atStake } = whose === 'all' ? summary : summaryOf(ofWhom(items, whose, member));
  const mine = new Set(ofWhom(items, whose, member).map((item) => item.account.key));
  const today = localDay(useNow());
  const tasks = useQuery(openTasksQuery).data;
  const due = tasks?.filter((task) => task.dueOn <= today && mine.has(task.account)).length ?? 0;
  const causes = causeCounts(ofWhom(items, whose, member));
  const stake = moneyAtStake(atStake);
  const anyMine = items.some((item) => isMine(item.account.csm, member));
  return (
    <div className={styles.head}>
      <h1 className={styles.title}>Portfolio</h1>
      <p className={styles.counts}>
        {clients} client{clients === 1 ? '' : 's'} · <strong>{needYou} need you</strong>
        {stake !== '' && <> · {stake} at stake</>}
        {due > 0 && (
          <>
            {' '}
            ·{' '}
            <Link to="/tasks" className={styles.due}>
              {due} task{due === 1 ? '' : 's'} due
            </Link>
          </>
        )}
      </p>
      <div className={styles.tools}>
        <TextInput
          ref={field}
          data-search
          type="search"
          size="xs"
          aria-label="Search the portfolio"
          placeholder="Search"
          rightSection={<kbd className={styles.slash}>/</kbd>}
          className={styles.search}
          value={view.q ?? ''}
          onChange={(event) => set({ q: event.currentTarget.value || undefined })}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              set({ q: undefined });
              event.currentTarget.blur();
            }
            if (event.key === 'Enter') document.querySelector<HTMLElement>('[data-stop]')?.focus();
          }}
        />
        <Narrow
          label="Clients of"
          value={whose}
          onChange={(whose) => set({ whose })}
          data={[
            ...(anyMine || view.whose === 'mine' ? [{ value: 'mine', label: 'Mine' }] : []),
            { value: 'all', label: 'Everybody’s' },
            ...csmsOf(items).map((csm) => ({ value: csm, label: csm.split('@')[0] ?? csm })),
          ]}
        />
        <Narrow
          label="Band"
          value={view.band}
          onChange={(band) => set({ band })}
          data={[
            { value: '', label: 'All bands' },
            ...bandCounts(ofWhom(items, whose, member)).map(({ band, count }: { band: ShownBand; count: number }) => ({
              value: band,
              label: `${BAND_WORDS[band]} (${count})`,
            })),
          ]}
        />
        <Narrow
          label="Cause"
          value={view.cause}
          onChange={(cause) => set({ cause })}
          data={[
            { value: '', label: 'All causes' },
            ...causes.map(({ cause, name, count }) => ({ value: cause, label: `${name} (${count})` })),
          ]}
        />
        <Narrow
          label="Order"
          value={view.sort}
          onChange={(sort) => set({ sort })}
          data={[{ value: '', label: 'Who needs you' }, ...Object.entries(SORT_WORDS).map(([value, label]) => ({ value, label }))]}
        />
        <button type="button" className={styles.add} onClick={onAdd}>
          Add a client
        </button>
      </div>
    </div>
  );
}
