import { useId } from 'react';
import type { Option } from './form-field.rules';
import styles from './schema-form.module.css';

interface Props {
  label: string;
  value: string;
  error: string | undefined;
  options: readonly Option[];
  onChange: (value: string) => void;
}

/** A choice of one out of a few labelled steps. */
export function ScaleField({ label, value, error, options, onChange }: Props) {
  const id = useId();
  return (
    <fieldset className={styles.scale} aria-invalid={error !== undefined} aria-describedby={error === undefined ? undefined : id}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={id} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
          {option.label}
        </label>
      ))}
      {error !== undefined && (
        <p id={id} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
