import { Skeleton } from '@mantine/core';
import type { AccountResponse, HealthResponse, SignalResponse } from '@app/contracts';
import { useElementSize } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { lineQuery } from '../api/queries';
import { ErrorNote } from '../look/error-note';
import { DAY, dayStart, localDay } from '../look/moment';
import { useNow } from '../look/now';
import { ChangePanel } from './change-panel';
import { ScoreLine } from './score-line';
import { SilenceStrip } from './silence-strip';
import { timeRange, timeScale, type Range } from './time-scale.rules';
import styles from './history.module.css';

interface Props {
  account: AccountResponse;
  health: HealthResponse;
  signals: readonly SignalResponse[] | null;
}

/** The score line, the silence strip below it on the same days, and the change between two of them. */
export function History({ account, health, signals }: Props) {
  const now = useNow();
  const today = dayStart(localDay(now));
  const { ref, width } = useElementSize();
  const line = useQuery(lineQuery(account.key, localDay(today - 365 * DAY), localDay(today)));
  const [chosen, setChosen] = useState<Range | null>(null);

  const known = line.data?.points.filter((point) => point.score !== null) ?? [];
  const first = known[0] === undefined ? null : dayStart(known[0].at.slice(0, 10));
  const domain = timeRange(now, first);
  const words = width >= 560 ? 56 : 0;
  const scale = timeScale(domain.from, domain.to, 0, Math.max(width - words, 240));
  const range = chosen ?? { from: Math.max(first ?? today - 30 * DAY, today - 30 * DAY), to: today };

  return (
    <section className={styles.history} aria-label="History">
      <div ref={ref}>
        {line.isError ? (
          <ErrorNote what="The score line could not be loaded." failure={line.error} retry={() => void line.refetch()} />
        ) : line.data === undefined || width === 0 ? (
          <Skeleton height={236} radius={2} />
        ) : (
          <ScoreLine line={line.data} scale={scale} now={now} range={range} onRange={setChosen} width={width} />
        )}
        {signals === null || width === 0 ? (
          <Skeleton height={112} radius={2} mt={24} />
        ) : (
          <SilenceStrip health={health} account={account} signals={signals} scale={scale} now={now} width={width} />
        )}
      </div>
      <ChangePanel
        account={account.key}
        name={account.name}
        range={range}
        today={today}
        now={now}
        handedOver={health.daysSinceHandover}
        first={first}
        onRange={setChosen}
      />
    </section>
  );
}
