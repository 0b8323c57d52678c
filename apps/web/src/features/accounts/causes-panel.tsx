import type { CauseResponse } from '@app/contracts';
import { useState } from 'react';
import { Evidence } from './evidence';
import { OWNER_WORDS } from './history/waterfall.rules';
import styles from './judgement/judgement.module.css';

const AT_FIRST = 3;

const STRONG: readonly { from: number; word: string }[] = [
  { from: 0.7, word: 'strong' },
  { from: 0.4, word: 'likely' },
  { from: 0, word: 'possible' },
];

export const strengthWord = (strength: number): string => STRONG.find(({ from }) => strength >= from)?.word ?? 'possible';

/** Stall risks: strongest first, each opening the signals behind it. */
export function CausesPanel({ account, causes }: { account: string; causes: readonly CauseResponse[] }) {
  const [open, setOpen] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  if (causes.length === 0) return null;
  return (
    <section className={styles.panel} aria-label="Stall risks">
      <h2>Stall risks</h2>
      <ul>
        {causes.slice(0, all ? undefined : AT_FIRST).map((cause) => {
          const key = `${cause.cause}${cause.sentence.text}`;
          return (
            <li key={key} className={styles.cause} data-row>
              <button
                type="button"
                className={styles.causeline}
                data-stop
                aria-expanded={open === key}
                onClick={() => setOpen(open === key ? null : key)}
              >
                <span className={styles.causename}>{cause.name}</span>
                <span className={styles.strength} title={`On its own it would explain ${Math.round(cause.strength * 100)} %`}>
                  <span className={styles.bar} aria-hidden="true">
                    <span style={{ width: `${Math.round(cause.strength * 100)}%` }} />
                  </span>
                  <span>{strengthWord(cause.strength)}</span>
                  <span className={styles.owner}>{OWNER_WORDS[cause.owner]}</span>
                </span>
              </button>
              <p className={styles.causetext}>{cause.sentence.text}</p>
              {open === key && <Evidence account={account} ids={cause.evidence} />}
            </li>
          );
        })}
      </ul>
      {!all && causes.length > AT_FIRST && (
        <button type="button" className={styles.link} onClick={() => setAll(true)}>
          {causes.length - AT_FIRST} weaker {causes.length - AT_FIRST === 1 ? 'risk' : 'risks'}
        </button>
      )}
    </section>
  );
}
