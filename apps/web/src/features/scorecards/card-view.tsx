import type { Card, CardMeasure } from '@app/scoring';
import {
  curveFields,
  curveWords,
  gateFields,
  groupWeight,
  shareOf,
  titleOfGate,
  titleOfGroup,
  titleOfMeasure,
  whenWords,
  type CardGate,
  type Path,
} from './card-edit.rules';
import { EditNumber, type Editing } from './edit-number';
import { gateWords } from './gate-words.rules';
import styles from './scorecards.module.css';

interface MeasureProps {
  card: Card;
  measure: CardMeasure;
  meaning: string | undefined;
  path: Path;
  editing: Editing | null;
}

const percent = (share: number | null) => (share === null ? '' : `${share.toFixed(share < 9.95 ? 1 : 0).replace('.0', '')} %`);

function Measure({ card, measure, meaning, path, editing }: MeasureProps) {
  const title = titleOfMeasure(measure);
  return (
    <li className={styles.measure}>
      <div className={styles.measurehead}>
        <span className={styles.name}>{title}</span>
        {editing === null ? (
          <span className={styles.share}>{percent(shareOf(card, measure.weight))}</span>
        ) : (
          <>
            <EditNumber editing={editing} path={[...path, 'weight']} label={`Weight of ${title}`} hidden />
            <span className={styles.share}>{percent(shareOf(card, measure.weight))}</span>
          </>
        )}
      </div>
      <p className={styles.meaning}>
        {meaning}
        {measure.freshDays !== null && ` Expires after ${measure.freshDays} days.`}
      </p>
      {editing === null ? (
        <p className={styles.curve}>{curveWords(measure.curve)} points</p>
      ) : (
        <details className={styles.details}>
          <summary>{curveWords(measure.curve)} points</summary>
          <div className={styles.fields}>
            {curveFields(measure.curve).map((field) => (
              <EditNumber key={field.path.join('/')} editing={editing} path={[...path, 'curve', ...field.path]} label={field.label} />
            ))}
            {measure.freshDays !== null && <EditNumber editing={editing} path={[...path, 'freshDays']} label="expires after days" />}
          </div>
        </details>
      )}
    </li>
  );
}

function Gate({ gate, path, editing }: { gate: CardGate; path: Path; editing: Editing | null }) {
  return (
    <li className={styles.gate}>
      <span className={styles.name}>{titleOfGate(gate)}</span>
      {editing === null ? (
        <span className={styles.meaning}>{gateWords(gate)}</span>
      ) : (
        <div className={styles.fields}>
          {gateFields(gate).map((field) => (
            <EditNumber key={field.path.join('/')} editing={editing} path={[...path, ...field.path]} label={field.label} />
          ))}
        </div>
      )}
    </li>
  );
}

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
              <span>{percent(shareOf(card, groupWeight(group)))}</span>
            </h2>
            <ul>
              {group.measures.map((measure, m) => (
                <Measure
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
          <Gate key={`${gate.gate}${g}`} gate={gate} path={[...at, 'gates', g]} editing={editing} />
        ))}
      </ul>
      <div className={styles.coverage}>
        {editing === null ? (
          <p className={styles.meaning}>
            Under {Math.round(card.minCoverage * 100)} % data coverage, steady and thriving are withheld and the client is an early read.
            Bands start at {card.bands.map(({ from }) => from).join(', ')}.
          </p>
        ) : (
          <EditNumber editing={editing} path={[...at, 'minCoverage']} label="Data coverage needed for a good band (0 to 1)" />
        )}
      </div>
    </div>
  );
}
