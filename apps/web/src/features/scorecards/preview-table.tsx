import type { PreviewItem, PreviewResponse } from '@app/contracts';
import { Link } from '@tanstack/react-router';
import { signed } from '../accounts/history/waterfall.rules';
import { BandMark, BandWord } from '../../ui/band-mark';
import { shownBand, shownScore } from '../../ui/format/band';
import { shiftWords } from './shift-words.rules';
import styles from './scorecards.module.css';

const MOST_PARTS = 3;

function Side({ side }: { side: PreviewItem['before'] }) {
  const band = shownBand({ band: side.band, earlyRead: side.score !== null });
  return (
    <span className={styles.side}>
      <BandMark band={band} size={10} /> {shownScore(side.score)} <BandWord band={band} />
    </span>
  );
}

/** Accounts whose band or score would change today, and why. Nothing is published. */
export function PreviewTable({ preview }: { preview: PreviewResponse }) {
  const { accounts, changedBand, shifts, alarms, items, complete } = preview;
  return (
    <section className={styles.preview} aria-label="What would change today" role="status">
      <h2>{changedBand === 0 ? 'No client would change band today' : `${changedBand} of ${accounts} clients would change band today`}</h2>
      <p className={styles.meaning}>{shiftWords(shifts)}</p>
      <p className={styles.meaning}>
        At risk or stalled: {alarms.before} now, {alarms.after} with this draft ({alarms.opened} new, {alarms.closed} resolved).{' '}
        {!complete && `Time ran out: only ${accounts} clients were checked.`}
      </p>
      <ul>
        {items.map((item) => (
          <li key={item.account.id} className={styles.change}>
            <Link to="/accounts/$key" params={{ key: item.account.key }} className={styles.who}>
              {item.account.name}
            </Link>
            <Side side={item.before} />
            <span aria-label="becomes">→</span>
            <Side side={item.after} />
            <p className={styles.meaning}>
              {item.parts
                .slice(0, MOST_PARTS)
                .map((part) => `${signed(part.points)} ${part.sentence.text}`)
                .join(' ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
