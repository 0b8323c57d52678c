import { TextInput } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { fullDay } from '../format/moment';
import type { DateFieldProps } from './date-picker';

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
