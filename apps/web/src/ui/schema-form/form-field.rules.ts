import type { AskedField } from '@app/contracts';
import type { JsonSchema } from '@app/scoring';

export interface Option {
  value: string;
  label: string;
}

/** The way a value is entered. A `scale` is a choice of numbers with labels. */
export type Control =
  | { type: 'choice' | 'scale'; options: readonly Option[] }
  | { type: 'number'; min: number; max: number }
  | { type: 'text'; maxLength: number }
  | { type: 'date' | 'past-date' | 'person' | 'yes-no' };

export interface FormField {
  /** `person`, `occurredOn`, `note`, or a JSON pointer into `data`. */
  name: string;
  label: string;
  help: string | null;
  required: boolean;
  control: Control;
}

/** The text in each field, by its name; what is empty may be missing. */
export type Typed = Readonly<Record<string, string>>;

const LONGEST_TEXT = 200;
const LONGEST_NOTE = 1000;
const LARGEST = 1_000_000_000;

/** The form's fields from the schema of a signal's `data`. Throws where the schema lacks a field, or it cannot be typed. */
export function fieldsOf(schema: JsonSchema, asked: readonly AskedField[]): FormField[] {
  return asked.map(({ field: name, label, required }) => {
    if (name === 'person') return { name, label: label ?? 'Who', help: null, required, control: { type: 'person' } };
    if (name === 'occurredOn') return { name, label: label ?? 'When', help: null, required, control: { type: 'past-date' } };
    if (name === 'note') return { name, label: label ?? 'Note', help: null, required, control: { type: 'text', maxLength: LONGEST_NOTE } };
    const property = propertyAt(schema, name);
    const control = property && controlOf(property);
    if (!property || !control) throw new Error(`the schema has no field ${name} that can be typed`);
    return { name, label: label ?? titleOf(property, name), help: textIn(property, 'description'), required, control };
  });
}

/** Fields for those properties of some data that can be typed: not keys, lists or objects. */
export function fieldsOfData(schema: JsonSchema, data: Readonly<Record<string, unknown>>): FormField[] {
  const required = (schema['required'] ?? []) as readonly string[];
  return Object.keys(data).flatMap((property): FormField[] => {
    const name = `/${property}`;
    const found = propertyAt(schema, name);
    const control = found && controlOf(found);
    if (!found || !control) return [];
    const help = textIn(found, 'description');
    return [{ name, label: titleOf(found, name), help, required: required.includes(property), control }];
  });
}

/** The labels of a property's values; empty where it has none. */
export function optionsOf(property: JsonSchema | undefined): Option[] {
  const oneOf = (property?.['oneOf'] ?? []) as readonly { const: unknown; title: string }[];
  return oneOf.map(({ const: value, title }) => ({ value: String(value), label: title }));
}

/** The schema at a JSON pointer into `data`; every place of a list has the schema of its items. */
export function propertyAt(schema: JsonSchema, pointer: string): JsonSchema | undefined {
  return pointer
    .split('/')
    .slice(1)
    .reduce<JsonSchema | undefined>((at, step) => {
      if (at?.['items'] !== undefined) return at['items'] as JsonSchema;
      return (at?.['properties'] as Readonly<Record<string, JsonSchema>> | undefined)?.[step];
    }, schema);
}

function controlOf(property: JsonSchema): Control | null {
  const options = optionsOf(property);
  if (property['type'] === 'boolean') return { type: 'yes-no' };
  if (property['type'] === 'integer') {
    if (options.length > 0) return { type: 'scale', options };
    return { type: 'number', min: Number(property['minimum'] ?? 0), max: Number(property['maximum'] ?? LARGEST) };
  }
  if (property['type'] !== 'string') return null;
  if (options.length > 0) return { type: 'choice', options };
  const format = property['format'];
  if (format === 'date') return { type: 'date' };
  return format === undefined ? { type: 'text', maxLength: Number(property['maxLength'] ?? LONGEST_TEXT) } : null;
}

function titleOf(property: JsonSchema, name: string): string {
  return textIn(property, 'title') ?? name.slice(name.lastIndexOf('/') + 1);
}

function textIn(schema: JsonSchema, key: string): string | null {
  const value = schema[key];
  return typeof value === 'string' ? value : null;
}
