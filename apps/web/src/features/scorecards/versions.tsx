import type { ScorecardVersionItem } from '@app/contracts';
import { Ago } from '../../ui/ago';
import { memberName } from '../../ui/format/member-name';
import styles from './scorecards.module.css';

const STATE_WORDS: Record<ScorecardVersionItem['state'], string> = { draft: 'draft', published: 'published', superseded: 'older' };

interface Props {
  versions: readonly ScorecardVersionItem[];
  shown: number;
  /** While a draft is edited nothing else is shown: what was typed would be lost. */
  locked: boolean;
  onShow: (version: number) => void;
}

/** Newest first: who wrote what when, and why. */
export function Versions({ versions, shown, locked, onShow }: Props) {
  return (
    <aside className={styles.versions} aria-label="Versions">
      <h2>Versions</h2>
      <ul>
        {versions.map((one) => {
          const at = one.publishedAt ?? one.updatedAt;
          return (
            <li key={one.version}>
              <button
                type="button"
                className={styles.version}
                disabled={locked}
                aria-pressed={one.version === shown}
                onClick={() => onShow(one.version)}
              >
                Version {one.version}
              </button>{' '}
              <span>
                {STATE_WORDS[one.state]}
                {at !== null && (
                  <>
                    , <Ago at={at} />
                  </>
                )}
                {one.author !== null && `, by ${memberName(one.author)}`}
              </span>
              {one.note !== null && <p className={styles.meaning}>{one.note}</p>}
            </li>
          );
        })}
      </ul>
    </aside>
  );
}
