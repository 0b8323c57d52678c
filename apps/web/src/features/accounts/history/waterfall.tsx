import type { HealthChangeResponse } from '@app/contracts';
import { useState } from 'react';
import { shownBand, shownScore } from '../../../ui/format/band';
import { BandMark } from '../../../ui/band-mark';
import { useClock } from '../../../ui/format/clock';
import { dayWords } from '../../../ui/format/moment';
import { byOwner, changeText, OWNER_WORDS, signed, waterfall, waterfallScale } from './waterfall.rules';
import styles from './change.module.css';

/** The change as bars from the old score to the new one. Solid took points away, hollow gave them, dashed is what an open gate kept from showing. */
export function Waterfall({ name, change }: { name: string; change: HealthChangeResponse }) {
  const clock = useClock();
  const [copied, setCopied] = useState(false);
  const { from, to } = change;
  const dayOf = ({ at }: { at: string }) => dayWords(clock.at(at), clock.now);
  if (from.score === null || to.score === null || change.change === null) {
    return <p className={styles.none}>{change.sentence.text}</p>;
  }
  const bars = waterfall(change);
  const { low, high } = waterfallScale(bars, from.score, to.score);
  const percent = (score: number) => ((score - low) / (high - low)) * 100;
  const owners = byOwner(change.parts);
  const end = (name: string, at: { at: string; score: number | null; band: HealthChangeResponse['from']['band'] }) => (
    <li className={styles.end}>
      <span className={styles.name}>{name}</span>
      <span className={styles.points}>
        <BandMark band={shownBand({ band: at.band, earlyRead: true })} size={10} /> {shownScore(at.score)}
      </span>
      <span className={styles.track}>
        <span className={styles.dot} style={{ left: `${percent(at.score ?? 0)}%` }} />
      </span>
    </li>
  );
  return (
    <>
      <p className={styles.sum}>
        <strong>{signed(change.change)}</strong>
        {owners.length > 0 && <> {owners.map(({ owner, points }) => `${OWNER_WORDS[owner]} ${signed(points)}`).join(' · ')}</>}
        <button
          type="button"
          className={styles.copy}
          onClick={() =>
            void navigator.clipboard.writeText(changeText(name, change, { from: dayOf(from), to: dayOf(to) })).then(() => setCopied(true))
          }
        >
          {copied ? 'Copied' : 'Copy as text'}
        </button>
      </p>
      {bars.length === 0 && <p className={styles.reason}>{change.sentence.text}</p>}
      <ol className={styles.bars}>
        {end(dayOf(from), from)}
        {bars.map((bar) => (
          <li key={bar.key} className={styles.part}>
            <span className={styles.name}>
              {bar.name}
              {bar.owner !== null && <span className={styles.owner}>{OWNER_WORDS[bar.owner]}</span>}
            </span>
            <span className={styles.points}>{signed(bar.points)}</span>
            <span className={styles.track}>
              <span
                className={bar.held ? styles.held : bar.points < 0 ? styles.loss : styles.gain}
                style={{
                  left: `${percent(Math.min(bar.start, bar.end))}%`,
                  width: `${Math.max(0.5, percent(Math.max(bar.start, bar.end)) - percent(Math.min(bar.start, bar.end)))}%`,
                }}
              />
            </span>
            <span className={styles.text}>
              {bar.text}
              {bar.before !== null && <span className={styles.before}> Before: {bar.before}</span>}
            </span>
          </li>
        ))}
        {end(dayOf(to), to)}
      </ol>
    </>
  );
}
