import type { JsonSchema, SignalKind } from '@app/scoring';
import { joined } from '../words';
import { COMMON_FIELDS, type FieldWords } from './field-words';

const KINDS = joined('signals');

/** The words of a property of `data`; undefined for `extra`, which no form asks for. */
function fieldWords(kind: SignalKind, property: string): FieldWords | undefined {
  const own: Readonly<Record<string, FieldWords | undefined>> = KINDS[kind].fields ?? {};
  const common: Readonly<Record<string, FieldWords | undefined>> = COMMON_FIELDS;
  return own[property] ?? common[property];
}

/**
 * The JSON Schema of a kind's `data` with what a form needs: `title` and `description` of each property, and where values have labels
 * `oneOf` with a `const` and a `title` each, in the order in which to offer them. Keys have the format `key`. It accepts the same data as the schema without them.
 */
export function signalForm(kind: SignalKind, schema: JsonSchema): JsonSchema {
  const properties = Object.entries(schema['properties'] as Record<string, JsonSchema>);
  return {
    ...schema,
    properties: Object.fromEntries(properties.map(([name, property]) => [name, withWords(property, fieldWords(kind, name))])),
  };
}

function withWords(property: JsonSchema, words: FieldWords | undefined): JsonSchema {
  if (words === undefined) return property;
  const { title, description, isKey, options, scale, parts } = words;
  const labelled = options
    ? Object.entries(options).map(([value, label]) => ({ const: value, title: label }))
    : scale?.map((label, step) => ({ const: Number(property['minimum'] ?? 0) + step, title: label }));
  const allowed = property['enum'] as readonly unknown[] | undefined;
  const oneOf = labelled?.filter((one) => allowed === undefined || allowed.includes(one.const));
  return {
    ...property,
    title,
    ...(isKey ? { format: 'key' } : {}),
    ...(description === undefined ? {} : { description }),
    ...(oneOf === undefined ? {} : { oneOf }),
    ...(parts === undefined ? {} : partsWithWords(property, parts)),
  };
}

function partsWithWords(property: JsonSchema, parts: Readonly<Record<string, FieldWords>>): JsonSchema {
  const items = property['items'] as JsonSchema | undefined;
  if (items) return { items: { ...items, ...partsWithWords(items, parts) } };
  const properties = Object.entries(property['properties'] as Record<string, JsonSchema>);
  return { properties: Object.fromEntries(properties.map(([name, part]) => [name, withWords(part, parts[name])])) };
}
