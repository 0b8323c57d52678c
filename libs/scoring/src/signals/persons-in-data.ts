import type { SignalKind } from './signal';

/** The fields of `data` that name persons, alone or in a list. */
const PERSON_FIELDS: { readonly [K in SignalKind]?: readonly string[] } = {
  'meeting.held': ['attendees'],
  'person.merged': ['into', 'from'],
};

function fieldsOf(kind: unknown): readonly string[] {
  return typeof kind === 'string' && Object.hasOwn(PERSON_FIELDS, kind) ? (PERSON_FIELDS[kind as SignalKind] ?? []) : [];
}

/** The persons that a signal's `data` names, checked or not. */
export function personsInData(kind: unknown, data: Readonly<Record<string, unknown>>): string[] {
  return fieldsOf(kind)
    .flatMap((field) => data[field])
    .filter((person) => typeof person === 'string');
}

/** The same data with other names for its persons; null leaves one out of a list. */
export function renamePersons<D extends object>(kind: SignalKind, data: D, nameOf: (person: string) => string | null): D {
  const fields = fieldsOf(kind).filter((field) => field in data);
  if (fields.length === 0) return data;
  const renamed = fields.map((field): [string, unknown] => {
    const value = (data as Record<string, unknown>)[field];
    const names = [value].flat().map((person) => nameOf(String(person)));
    return [field, Array.isArray(value) ? names.filter((name) => name !== null) : (names[0] ?? null)];
  });
  return { ...data, ...Object.fromEntries(renamed) };
}
