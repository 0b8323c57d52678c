import type { AccountResponse, HealthResponse, SilenceClocksResponse } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { daysQuery } from '../../../api/accounts';
import { Clocks } from './clocks';
import { daysAround, daysOffWords } from './days-off.rules';
import { Evidence } from '../evidence';
import { NameCountry } from './name-country';
import { SilenceStrip } from './silence-strip';
import { fixedRuleWords } from './silence.rules';
import { useClock } from '../../../ui/format/clock';
import type { TimeScale } from '../history/time-scale.rules';
import styles from '../history/history.module.css';

const REPLIES = { deciders: 'Decision-maker replies', client: 'Client replies' };

function isThroughPartner({ route, operatedBy, contractHeldBy }: AccountResponse): boolean {
  return [route, operatedBy, contractHeldBy].includes('partner');
}

interface Props {
  health: HealthResponse;
  account: AccountResponse;
  silence: SilenceClocksResponse;
  scale: TimeScale;
  width: number;
}

/** The silence in words, its clocks, the days that do not count, and the replies on a line of days. */
export function SilencePanel({ health, account, silence, scale, width }: Props) {
  const clock = useClock();
  const { now } = clock;
  const [open, setOpen] = useState(false);
  const speaking = silence.clocks.find(({ clock }) => clock === silence.speaking);
  const since = speaking === undefined ? null : clock.at(speaking.since);
  const days = useQuery(daysQuery(account.key, ...daysAround(since, now)));
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <h2>Silence</h2>
        <span className={styles.readout}>{REPLIES[silence.speaking ?? 'client']}</span>
      </figcaption>
      <p className={styles.said}>
        {health.silence === null ? (
          'Nobody at the client has replied yet, so there is no usual gap to compare with.'
        ) : (
          <>
            <button
              type="button"
              className={styles.opens}
              aria-expanded={open}
              onClick={() => setOpen(!open)}
              title="Show the replies behind this"
            >
              {health.silence.sentence.text}
            </button>{' '}
            <span className={styles.risk}>
              Risk {Math.round(health.silence.risk * 100)} %. {fixedRuleWords(silence.fixedRules, clock)}
            </span>
          </>
        )}
      </p>
      {open && health.silence !== null && <Evidence account={account.key} ids={health.silence.evidence} />}
      <Clocks clocks={silence.clocks} speaking={silence.speaking} hasPartner={isThroughPartner(account)} />
      {days.data && (
        <p className={styles.legend}>
          <span>{daysOffWords(days.data, now)}</span>
          <NameCountry account={account.key} country={days.data.country} />
        </p>
      )}
      <SilenceStrip silence={silence} scale={scale} clock={clock} width={width} />
      <p className={styles.legend}>
        <span>● a reply</span>
        <span className={styles.legendusual}>the usual gap</span>
        <span>━ silent since</span>
        {silence.unanswered.length > 0 && <span>△ unanswered ({silence.unanswered.length})</span>}
      </p>
    </figure>
  );
}
