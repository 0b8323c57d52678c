import { Button, NativeSelect, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { timelineQuery } from '../../../api/signals';
import { ErrorNote } from '../../../ui/error-note';
import { useClock } from '../../../ui/format/clock';
import { dayHeading, exactly, timeOfDay } from '../../../ui/format/moment';
import { CorrectSignal } from '../answers/correct-signal';
import { byDay, kindsFor, noteOf, TIMELINE_FILTERS, type TimelineFilter } from './timeline.rules';
import styles from './timeline.module.css';

const SIDES: Record<string, string> = { 'touchpoint.outbound': 'us', 'touchpoint.bounced': 'us' };

/** Everything that happened, newest first. What machines count is one choice away; what was entered by hand can be corrected. */
export function Timeline({ account }: { account: string }) {
  const clock = useClock();
  const [filter, setFilter] = useState<TimelineFilter>('people');
  const timeline = useInfiniteQuery(timelineQuery(account, kindsFor(filter)));
  const days = byDay(timeline.data?.pages.flatMap((page) => page.items) ?? [], clock);
  return (
    <aside className={styles.timeline} aria-label="Timeline">
      <div className={styles.head}>
        <h2>Timeline</h2>
        <NativeSelect
          size="xs"
          aria-label="What the timeline shows"
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value as TimelineFilter)}
          data={[...TIMELINE_FILTERS]}
        />
      </div>
      {timeline.isPending &&
        Array.from({ length: 8 }, (_, index) => <Skeleton key={index} height={10} width={`${86 - ((index * 23) % 40)}%`} my={13} />)}
      {timeline.isError && (
        <ErrorNote what="The timeline could not be loaded." failure={timeline.error} retry={() => void timeline.refetch()} />
      )}
      {timeline.isSuccess && days.length === 0 && (
        <p className={styles.none}>
          {filter === 'people' || filter === 'all'
            ? 'Nothing recorded yet. Log a call, or send signals to POST /v1/signals.'
            : 'Nothing of this kind is recorded.'}
        </p>
      )}
      {days.map(({ day, items }) => (
        <section key={day}>
          <h3 className={styles.day}>{dayHeading(day, clock.today)}</h3>
          <ul>
            {items.map((signal) => {
              const note = noteOf(signal);
              const at = clock.at(signal.occurredAt);
              return (
                <li key={signal.id} className={styles.item} data-side={SIDES[signal.kind] ?? 'them'}>
                  <time dateTime={signal.occurredAt} title={`${exactly(at)}, by ${signal.source}`}>
                    {timeOfDay(at)}
                  </time>
                  <span>
                    {signal.text}
                    {note !== null && <q className={styles.note}>{note}</q>}
                    {signal.source === 'screen' && <CorrectSignal account={account} signal={signal} />}
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      {timeline.hasNextPage && (
        <Button variant="default" size="xs" mt={16} disabled={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
          {timeline.isFetchingNextPage ? 'Fetching…' : 'Earlier'}
        </Button>
      )}
    </aside>
  );
}
