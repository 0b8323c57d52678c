import type { Card } from '@app/scoring';
import { groupWeight, shareInWords, titleOfGroup, whenWords, type Path } from './card-edit.rules';
import { CardGate } from './card-gate';
import { CardMeasure } from './card-measure';
import { EditNumber, type Editing } from './edit-number';
import styles from './scorecards.module.css';

interface Props {
  card: Card;
  index: number;
  meanings: ReadonlyMap<string, string>;
  editing: Editing | null;
}

/** A card as it is, or with a field for each of its numbers. */
export function CardView({ card, index, meanings, editing }: Props) {
  const at: Path = ['cards', index];
  return (
    <div className={styles.card}>
      <p className={styles.when}>{whenWords(card.when)}</p>
      <div className={styles.groups}>
        {card.groups.map((group, g) => (
          <section key={group.group} className={styles.group}>
            <h2>
              {titleOfGroup(group)}
              <span>{shareInWords(card, groupWeight(group))}</span>
            </h2>
            <ul>
              {group.measures.map((measure, m) => (
                <CardMeasure
                  key={measure.measure}
                  card={card}
                  measure={measure}
                  meaning={meanings.get(measure.reading)}
                  path={[...at, 'groups', g, 'measures', m]}
                  editing={editing}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <h2 className={styles.gates}>Score caps</h2>
      <ul>
        {card.gates.map((gate, g) => (
          <CardGate key={`${gate.gate}${g}`} gate={gate} path={[...at, 'gates', g]} editing={editing} />
        ))}
      </ul>
      <div className={styles.coverage}>
        {editing === null ? (
          <p className={styles.meaning}>
            Below {Math.round(card.minCoverage * 100)} % data coverage, a client cannot be steady or thriving and is shown as an early read.
            The bands start at {card.bands.map(({ from }) => from).join(', ')}.
          </p>
        ) : (
          <EditNumber editing={editing} path={[...at, 'minCoverage']} label="Data coverage needed for a good band (0 to 1)" />
        )}
      </div>
    </div>
  );
}
