import '@mantine/dates/styles.css';
import { DateInput } from '@mantine/dates';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { fullDay } from '../format/moment';
import { typedDay } from './typed-day.rules';

export interface DateFieldProps {
  /** Seen above the field; with `isLabelHidden` only read aloud. */
  label: string;
  isLabelHidden?: boolean;
  description?: string;
  error?: ReactNode;
  /** ISO date, or empty. */
  value: string;
  onChange: (day: string) => void;
  min?: string;
  max?: string;
  /** Allows an empty value. */
  isOptional?: boolean;
}

/** The field with its calendar. A click or the down arrow opens it; focus alone does not, so that it covers nothing unasked. */
export function DatePicker({
  label,
  isLabelHidden = false,
  description,
  error,
  value,
  onChange,
  min,
  max,
  isOptional = false,
}: DateFieldProps) {
  const [open, setOpen] = useState(false);
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setOpen(true);
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
  };
  const isTouched = window.matchMedia('(pointer: coarse)').matches;
  return (
    <DateInput
      size="xs"
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      {...(description === undefined ? {} : { description })}
      {...(min === undefined ? {} : { minDate: min })}
      {...(max === undefined ? {} : { maxDate: max })}
      error={error}
      errorProps={{ role: 'alert' }}
      placeholder="Day month year"
      valueFormat={fullDay}
      dateParser={(text) => typedDay(text, Date.now())}
      allowDeselect={isOptional}
      weekendDays={[]}
      inputMode={isTouched ? 'none' : 'text'}
      value={value === '' ? null : value}
      onChange={(day) => {
        setOpen(false);
        onChange(day ?? '');
      }}
      onClick={() => setOpen(true)}
      onBlur={() => setOpen(false)}
      onKeyDown={press}
      popoverProps={{ opened: open, withinPortal: false }}
    />
  );
}
