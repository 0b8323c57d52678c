import { useState } from 'react';
import { type Clock, useClock } from '../format/clock';
import type { FormField, Typed } from './form-field.rules';
import { givenIn, mistakesIn, type Given, type OfferedPerson } from './typed-values.rules';

export interface SchemaFormState {
  fields: readonly FormField[];
  people: readonly OfferedPerson[];
  clock: Clock;
  typed: Typed;
  mistakes: Readonly<Record<string, string>>;
  set: (name: string, value: string) => void;
  /** The values, or null after showing what is wrong at its field. */
  take: () => Given | null;
  reset: () => void;
}

/** A form over fields of a signal. Dates in the past begin with today. */
export function useSchemaForm(fields: readonly FormField[], people: readonly OfferedPerson[], initial: Typed = {}): SchemaFormState {
  const clock = useClock();
  const { today } = clock;
  const [changed, setChanged] = useState<Typed>({});
  const [mistakes, setMistakes] = useState<Record<string, string>>({});
  const dates = fields.flatMap(({ name, control }): [string, string][] => (control.type === 'past-date' ? [[name, today]] : []));
  const typed: Typed = { ...Object.fromEntries(dates), ...initial, ...changed };
  return {
    fields,
    people,
    clock,
    typed,
    mistakes,
    set: (name, value) => {
      setChanged({ ...changed, [name]: value });
      setMistakes(Object.fromEntries(Object.entries(mistakes).filter(([field]) => field !== name)));
    },
    take: () => {
      const found = mistakesIn(fields, typed, today);
      setMistakes(found);
      return Object.keys(found).length === 0 ? givenIn(fields, typed, people) : null;
    },
    reset: () => {
      setChanged({});
      setMistakes({});
    },
  };
}
