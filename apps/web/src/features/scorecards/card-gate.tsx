import { gateInCard } from '@app/contracts';
import { gateFields, titleOfGate, type CardGate as Gate, type Path } from './card-edit.rules';
import { EditNumber, type Editing } from './edit-number';
import styles from './scorecards.module.css';

/** When a gate caps the score, in words, or a field for each of its numbers. */
export function CardGate({ gate, path, editing }: { gate: Gate; path: Path; editing: Editing | null }) {
  return (
    <li className={styles.gate}>
      <span className={styles.name}>{titleOfGate(gate)}</span>
      {editing === null ? (
        <span className={styles.meaning}>{gateInCard(gate)}</span>
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
