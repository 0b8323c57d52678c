import { useId } from 'react';
import type { OfferedPerson } from './typed-values.rules';
import styles from './schema-form.module.css';

interface Props {
  label: string;
  /** An address; empty for somebody else. */
  value: string;
  people: readonly OfferedPerson[];
  onChange: (address: string) => void;
}

/** One of the people who are known, or somebody else: chosen with one click. */
export function PersonField({ label, value, people, onChange }: Props) {
  const id = useId();
  return (
    <fieldset className={styles.people}>
      <legend>{label}</legend>
      {[...people, { address: '', name: 'someone else' }].map(({ address, name }) => (
        <label key={address} className={styles.tick} title={address}>
          <input type="radio" name={id} checked={value === address} onChange={() => onChange(address)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
