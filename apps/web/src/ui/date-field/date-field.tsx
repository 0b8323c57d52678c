import { TextInput } from '@mantine/core';
import { lazy, Suspense, type ReactNode } from 'react';
import { fullDay } from '../format/moment';

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
  /** Whether the field may be emptied. */
  isOptional?: boolean;
}

const DatePicker = lazy(() => import('./date-picker').then((module) => ({ default: module.DatePicker })));

/** A day as "3 August 2026", typed or picked from a calendar, which is loaded when the first field is shown. */
export function DateField(props: DateFieldProps) {
  const { label, isLabelHidden = false, description, error, value } = props;
  const waiting = (
    <TextInput
      size="xs"
      readOnly
      error={error}
      value={value === '' ? '' : fullDay(value)}
      {...(description === undefined ? {} : { description })}
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
    />
  );
  return (
    <Suspense fallback={waiting}>
      <DatePicker {...props} />
    </Suspense>
  );
}
