import { Skeleton } from '@mantine/core';
import type { AccountResponse, HealthResponse } from '@app/contracts';
import { useElementSize } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { lineQuery, saidQuery, silenceQuery } from '../../../api/accounts';
import { Choice } from '../../../ui/choice';
import { ErrorNote } from '../../../ui/error-note';
import { shownScore } from '../../../ui/format/band';
import { DAY } from '@app/scoring/vocabulary';
import { useClock } from '../../../ui/format/clock';
import { dayStart, dayWords, isoDay } from '../../../ui/format/moment';
import { ChangePanel } from './change-panel';
import { RecordedAgain } from './recorded-again';
import { furthestApart, saidPoints } from './recorded.rules';
import { ScoreLine } from './score-line';
import { SilencePanel } from '../silence/silence-panel';
import { timeRange, timeScale, type Range } from './time-scale.rules';
import styles from './history.module.css';

interface Props {
  account: AccountResponse;
  health: HealthResponse;
}

/** The score line, the silence strip below it on the same days, and the change between two of them. Without any score only the silence. */
export function History({ account, health }: Props) {
  const clock = useClock();
  const { now } = clock;
  const today = dayStart(clock.today);
  const { ref, width } = useElementSize();
  const line = useQuery(lineQuery(account.key, isoDay(today - 365 * DAY), clock.today));
  const silence = useQuery(silenceQuery(account.key));
  const [shown, setShown] = useState<'known' | 'said'>('known');
  const said = useQuery({ ...saidQuery(account.key, isoDay(today - 365 * DAY)), enabled: shown === 'said' });
  const [chosen, setChosen] = useState<Range | null>(null);

  const spoken = shown === 'said' && said.data !== undefined ? saidPoints(said.data, clock) : null;
  const apart = spoken === null || line.data === undefined ? null : furthestApart(spoken, line.data.points);
  const known = line.data?.points.filter((point) => point.score !== null) ?? [];
  const first = known[0] === undefined ? null : dayStart(known[0].at.slice(0, 10));
  const hasScores = line.data === undefined || first !== null;
  const domain = timeRange(now, first);
  const words = width >= 560 ? 56 : 0;
  const scale = timeScale(domain.from, domain.to, 0, Math.max(width - words, 240));
  const range = chosen ?? { from: Math.max(first ?? today - 30 * DAY, today - 30 * DAY), to: today };

  return (
    <section className={styles.history} aria-label="History">
      <div ref={ref}>
        {hasScores && (
          <div className={styles.twoclocks}>
            <Choice
              label="Score shown"
              value={shown}
              onChange={setShown}
              choices={[
                { value: 'known', label: 'What we know now' },
                { value: 'said', label: 'What we said then' },
              ]}
            />
            {shown === 'said' && (
              <p className={styles.saidnote} role="status">
                {said.isError
                  ? 'What we said then could not be loaded.'
                  : spoken === null
                    ? 'Loading what we said then.'
                    : spoken[0] === undefined
                      ? 'Nothing was recorded yet.'
                      : apart === null
                        ? `As recorded each day since ${dayWords(dayStart(spoken[0].at), now)}; later information has changed little.`
                        : `On ${dayWords(dayStart(apart.at), now)} we said ${shownScore(apart.said)}; with what we know now it is ${shownScore(apart.known)}.`}
              </p>
            )}
          </div>
        )}
        {shown === 'said' && said.data !== undefined && <RecordedAgain rows={said.data} />}
        {line.isError ? (
          <ErrorNote what="The score line could not be loaded." failure={line.error} retry={() => void line.refetch()} />
        ) : line.data === undefined || width === 0 ? (
          <Skeleton height={236} radius={2} />
        ) : (
          hasScores && (
            <ScoreLine
              line={spoken === null ? line.data : { ...line.data, points: spoken }}
              scale={scale}
              clock={clock}
              range={range}
              onRange={setChosen}
              width={width}
            />
          )
        )}
        {silence.data === undefined || width === 0 ? (
          <Skeleton height={112} radius={2} mt={24} />
        ) : (
          <SilencePanel health={health} account={account} silence={silence.data} scale={scale} width={width} />
        )}
      </div>
      {hasScores && (
        <ChangePanel
          account={account.key}
          name={account.name}
          range={range}
          clock={clock}
          computedAt={Date.parse(health.at)}
          handedOver={health.daysSinceHandover}
          first={first}
          onRange={setChosen}
        />
      )}
    </section>
  );
}
