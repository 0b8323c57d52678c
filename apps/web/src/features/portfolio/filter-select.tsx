import { NativeSelect } from '@mantine/core';
import styles from './portfolio.module.css';

interface Props {
  label: string;
  value: string | undefined;
  /** Undefined: no longer filtered by it. */
  onChange: (value: string | undefined) => void;
  data: { value: string; label: string }[];
}

export function FilterSelect({ label, value = '', onChange, data }: Props) {
  return (
    <NativeSelect
      size="xs"
      className={styles.select}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
      data={data}
    />
  );
}
