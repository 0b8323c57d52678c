import { useId } from 'react';
import { textAt, typedNumber, type Mistake, type Path, mistakesAt } from './card-edit.rules';
import styles from './scorecards.module.css';

export interface Editing {
  /** The whole, `{ cards }`, in which paths are. */
  draft: unknown;
  mistakes: readonly Mistake[];
  onChange: (path: Path, next: unknown) => void;
}

/** One number of a card. What the server finds wrong with it is said right under it. */
export function EditNumber({ editing, path, label, hidden = false }: { editing: Editing; path: Path; label: string; hidden?: boolean }) {
  const id = useId();
  const [mistake] = mistakesAt(editing.mistakes, path);
  return (
    <span className={styles.number}>
      <label htmlFor={id} className={hidden ? 'unseen' : undefined}>
        {label}
      </label>
      <input
        id={id}
        inputMode="decimal"
        value={textAt(editing.draft, path)}
        aria-invalid={mistake !== undefined}
        aria-describedby={mistake === undefined ? undefined : `${id}-mistake`}
        onChange={(event) => editing.onChange(path, typedNumber(event.currentTarget.value))}
      />
      {mistake !== undefined && (
        <span id={`${id}-mistake`} className={styles.mistake}>
          {mistake.detail}
        </span>
      )}
    </span>
  );
}
