import type { FormField, Typed } from './form-field.rules';

/** A person by the address that signals name, and what to call them. */
export interface OfferedPerson {
  address: string;
  name: string;
}

/** The values of a valid form. */
export interface Given {
  person: string | null;
  /** ISO date. */
  occurredOn: string | null;
  note: string | null;
  data: Record<string, unknown>;
}

/** Mistakes by field name; empty if the form is valid. `today`: the reader's ISO date. */
export function mistakesIn(fields: readonly FormField[], typed: Typed, today: string): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const mistake = mistakeIn(field, (typed[field.name] ?? '').trim(), today);
      return mistake === null ? [] : [[field.name, mistake]];
    }),
  );
}

function mistakeIn({ required, control }: FormField, value: string, today: string): string | null {
  if (value === '') {
    if (!required || control.type === 'yes-no') return null;
    if (control.type === 'choice' || control.type === 'scale') return 'Choose one.';
    return control.type === 'date' || control.type === 'past-date' ? 'Choose a date.' : 'This field is required.';
  }
  if (control.type === 'past-date' && value > today) return 'Choose a date that is not in the future.';
  if (control.type === 'text' && value.length > control.maxLength) return `Use at most ${control.maxLength} characters.`;
  if (control.type !== 'number') return null;
  if (!/^\d{1,16}$/.test(value)) return 'Enter a whole number.';
  if (Number(value) < control.min) return `Enter ${control.min} or more.`;
  return Number(value) > control.max ? `Enter ${control.max} or less.` : null;
}

/** The values of a form without mistakes: numbers as numbers, a known person by address, empty fields left out. */
export function givenIn(fields: readonly FormField[], typed: Typed, people: readonly OfferedPerson[]): Given {
  const given: Given = { person: null, occurredOn: null, note: null, data: {} };
  for (const { name, control } of fields) {
    const value = (typed[name] ?? '').trim();
    if (name === 'person') given.person = value === '' ? null : addressOf(value, people);
    else if (name === 'occurredOn') given.occurredOn = value === '' ? null : value;
    else if (name === 'note') given.note = value === '' ? null : value;
    else if (control.type === 'yes-no') setAt(given.data, name, value === 'true');
    else if (value !== '') setAt(given.data, name, control.type === 'number' || control.type === 'scale' ? Number(value) : value);
  }
  return given;
}

function addressOf(value: string, people: readonly OfferedPerson[]): string {
  return people.find(({ name }) => name.toLowerCase() === value.toLowerCase())?.address ?? value;
}

/** Sets the value at a JSON pointer and makes the lists and objects on the way: a number is a place in a list. */
function setAt(data: Record<string, unknown>, pointer: string, value: unknown): void {
  const steps = pointer.split('/').slice(1);
  let at = data;
  steps.forEach((step, index) => {
    const next = steps[index + 1];
    at[step] ??= next === undefined ? value : /^\d+$/.test(next) ? [] : {};
    at = at[step] as Record<string, unknown>;
  });
}
