import { Button, Skeleton } from '@mantine/core';
import type { SignalResponse } from '@app/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { timelineQuery } from '../api/queries';
import { Choice } from '../look/choice';
import { ErrorNote } from '../look/error-note';
import { dayHeading, dayStart, exactly } from '../look/moment';
import { useNow } from '../look/now';
import { byDay, SPOKEN_KINDS } from './timeline.rules';
import styles from './timeline.module.css';

const SIDES: Record<string, string> = { 'touchpoint.outbound': 'us', 'touchpoint.bounced': 'us' };

function noteOf(signal: SignalResponse): string | null {
  const extra = signal.data['extra'];
  if (typeof extra !== 'object' || extra === null || !('note' in extra)) return null;
  return typeof extra.note === 'string' ? extra.note : null;
}

/** Everything that happened, newest first. Daily counts of machines are one tap away. */
export function Timeline({ account }: { account: string }) {
  const now = useNow();
  const [all, setAll] = useState(false);
  const timeline = useInfiniteQuery(timelineQuery(account, all ? undefined : SPOKEN_KINDS));
  const days = byDay(timeline.data?.pages.flatMap((page) => page.items) ?? []);
  return (
    <aside className={styles.timeline} aria-label="Timeline">
      <div className={styles.head}>
        <h2>Timeline</h2>
        <Choice
          label="What the timeline shows"
          value={all ? 'all' : 'people'}
          onChange={(value) => setAll(value === 'all')}
          choices={[
            { value: 'people', label: 'People' },
            { value: 'all', label: 'Everything' },
          ]}
        />
      </div>
      {timeline.isPending &&
        Array.from({ length: 8 }, (_, index) => <Skeleton key={index} height={10} width={`${86 - ((index * 23) % 40)}%`} my={13} />)}
      {timeline.isError && (
        <ErrorNote what="The timeline could not be loaded." failure={timeline.error} retry={() => void timeline.refetch()} />
      )}
      {timeline.isSuccess && days.length === 0 && (
        <p className={styles.none}>Nothing has been heard yet. Log a call, or send signals to POST /v1/signals.</p>
      )}
      {days.map(({ day, items }) => (
        <section key={day}>
          <h3 className={styles.day}>{dayHeading(dayStart(day), now)}</h3>
          <ul>
            {items.map((signal) => {
              const note = noteOf(signal);
              const at = Date.parse(signal.occurredAt);
              return (
                <li key={signal.id} className={styles.item} data-side={SIDES[signal.kind] ?? 'them'}>
                  <time dateTime={signal.occurredAt} title={`${exactly(at)}, by ${signal.source}`}>
                    {new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}
                  </time>
                  <span>
                    {signal.text}
                    {note !== null && <q className={styles.note}>{note}</q>}
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
