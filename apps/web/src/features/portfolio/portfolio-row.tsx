import type { PortfolioItem, Trend } from '@app/contracts';
import { Link } from '@tanstack/react-router';
import { BAND_WORDS, shownScore } from '../../ui/format/band';
import { BandMark, BandWord } from '../../ui/band-mark';
import { dayStart, dayWords } from '../../ui/format/moment';
import { money } from '../../ui/format/money';
import { useClock } from '../../ui/format/clock';
import { unbroken } from '../../ui/format/typeset';
import { StaleSince } from '../../ui/stale-since';
import { Sparkline } from '../../ui/sparkline';
import { RowAttention } from './row-attention';
import { RowTasks } from './row-tasks';
import styles from './portfolio.module.css';

const ARROWS: Record<Trend, { mark: string; word: string }> = {
  up: { mark: '↗', word: 'rising' },
  flat: { mark: '→', word: 'level' },
  down: { mark: '↘', word: 'falling' },
};

export function handoverWords(days: number | null, assumed: boolean): string {
  if (days === null) return 'not handed over';
  const words = days < 0 ? `handover in ${-days} d` : `+${days} d`;
  return assumed ? `${words} (assumed)` : words;
}

/** One client. The sentence is the subject; the whole row opens the account. */
export function PortfolioRow({ item }: { item: PortfolioItem }) {
  const { now } = useClock();
  const { account, sentence, hint } = item;
  const band = item.shownBand;
  const trend = ARROWS[item.trend];
  const value = money(item.annualValue, item.currency);
  const renews = item.renewsOn === null ? null : dayStart(item.renewsOn);
  const cause = item.needsYou ? item.cause : null;
  const handover = handoverWords(item.daysSinceHandover, item.handoverAssumed);
  return (
    <li className={styles.row} data-row>
      <div className={styles.score}>
        <RowAttention item={item}>
          <BandMark band={band} />
          {band !== 'early-read' && <span className={styles.figure}>{shownScore(item.score)}</span>}
          {band !== 'early-read' && item.score !== null && (
            <span className={styles.trend} role="img" aria-label={trend.word}>
              {trend.mark}
            </span>
          )}
        </RowAttention>
        <span className={styles.band} aria-hidden="true">
          <BandWord band={band} />
        </span>
        {item.override !== null && (
          <span className={styles.byhand} title={item.override.reason ?? undefined}>
            override: {BAND_WORDS[item.override.band]}
          </span>
        )}
      </div>
      <div className={styles.who}>
        <Link to="/accounts/$key" params={{ key: account.key }} className={styles.name} data-stop>
          {account.name}
        </Link>
        <span className={styles.region} title={account.region ?? undefined}>
          {account.region}
        </span>
      </div>
      <div className={styles.why}>
        <p className={styles.sentence}>{unbroken(sentence.text)}</p>
        {item.staleSince !== null && (
          <p className={styles.hint}>
            <StaleSince at={item.staleSince} />
          </p>
        )}
        {(hint !== null || cause !== null) && (
          <p className={styles.hint}>
            {cause !== null && <span className={styles.cause}>{cause.name}</span>}
            {hint !== null && unbroken(hint.text)}
          </p>
        )}
      </div>
      <div
        className={styles.age}
        title={item.handoverAssumed ? 'The handover was not recorded; this date is assumed' : 'Days since the handover'}
      >
        {item.daysSinceHandover === null ? (
          <span className={styles.never}>not handed over</span>
        ) : (
          <>
            {handover.replace(' (assumed)', '')}
            {item.handoverAssumed && <span className={styles.assumed}>assumed</span>}
          </>
        )}
      </div>
      <div className={styles.trail}>
        <Sparkline trail={item.trail} />
      </div>
      <div className={styles.tasks}>
        {item.openTasks > 0 && <RowTasks account={account.key} name={account.name} count={item.openTasks} />}
      </div>
      <div className={styles.value}>
        {value}
        {renews !== null && <span className={styles.renews}>renews {dayWords(renews, now, 'short')}</span>}
      </div>
      <Link to="/accounts/$key" params={{ key: account.key }} search={{ log: 'call' }} className={styles.call}>
        Log a call
      </Link>
    </li>
  );
}
