import type { Card, CardMeasure as Measure } from '@app/scoring';
import { curveFields, curveWords, shareInWords, titleOfMeasure, type Path } from './card-edit.rules';
import { EditNumber, type Editing } from './edit-number';
import styles from './scorecards.module.css';

interface Props {
  card: Card;
  measure: Measure;
  meaning: string | undefined;
  path: Path;
  editing: Editing | null;
}

/** A measure with its share of the score and its curve, or a field for each of their numbers. */
export function CardMeasure({ card, measure, meaning, path, editing }: Props) {
  const title = titleOfMeasure(measure);
  return (
    <li className={styles.measure}>
      <div className={styles.measurehead}>
        <span className={styles.name}>{title}</span>
        {editing !== null && <EditNumber editing={editing} path={[...path, 'weight']} label={`Weight of ${title}`} hidden />}
        <span className={styles.share}>{shareInWords(card, measure.weight)}</span>
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
            {measure.freshDays !== null && <EditNumber editing={editing} path={[...path, 'freshDays']} label="Expires after (days)" />}
          </div>
        </details>
      )}
    </li>
  );
}
