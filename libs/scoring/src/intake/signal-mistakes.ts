import { escapePointer } from './extra-check';
import { COUNTRY, CURRENCY, type JsonSchema, KEY, NAMED, STORABLE } from '../signals/schema-parts';
import type { SignalMistake } from '../signals/signal';
import type { ErrorObject } from 'ajv';

/** Turns an error of ajv into a pointer and what would be right there. */
export function mistakeInWords(error: ErrorObject | undefined): SignalMistake {
  if (!error) return { pointer: '', detail: 'is not a signal' };
  const { instancePath: pointer, params } = error as { instancePath: string; params: Record<string, unknown> };
  const parent = (error.parentSchema ?? {}) as JsonSchema;
  const known = (parent.properties ?? {}) as Record<string, JsonSchema>;
  switch (error.keyword) {
    case 'required': {
      const missing = String(params.missingProperty);
      return { pointer: `${pointer}/${missing}`, detail: `is missing; it ${mustBe(known[missing] ?? {})}` };
    }
    case 'additionalProperties': {
      const name = String(params.additionalProperty);
      const names = Object.keys(known).filter((each) => each !== 'extra');
      return {
        pointer: `${pointer}/${escapePointer(name)}`,
        detail: `unknown field; ${names.length > 0 ? `known here: ${names.join(', ')}; ` : ''}put what you want to keep into data.extra`,
      };
    }
    case 'type':
    case 'format':
    case 'enum':
    case 'minimum':
    case 'maximum':
      return { pointer, detail: mustBe(parent) };
    case 'pattern':
      return { pointer, detail: patternInWords(String(params.pattern)) };
    case 'minLength':
      return { pointer, detail: 'must not be empty' };
    case 'maxLength':
      return { pointer, detail: `must not be longer than ${String(params.limit)} characters` };
    case 'maxItems':
      return { pointer, detail: `must not have more than ${String(params.limit)} entries` };
    case 'dependencies':
      return { pointer: `${pointer}/${String(params.missingProperty)}`, detail: `is missing; ${String(params.property)} needs it` };
    case 'uniqueItems':
      return { pointer, detail: 'must not name anything twice' };
    default:
      return { pointer, detail: error.message ?? 'is wrong' };
  }
}

const MOMENT = 'must be a real date and time with zone between 1990 and 2100, like 2026-11-02T09:30:00Z';

/** Describes the values that a schema allows. */
function mustBe(schema: JsonSchema): string {
  if (Array.isArray(schema.enum)) return `must be one of ${schema.enum.join(', ')}`;
  if (schema.format === 'date') return 'must be a real date between 1990 and 2100, like 2026-11-02';
  if (schema.format === 'date-time') return MOMENT;
  if (schema.type === 'string' && schema.pattern === KEY.pattern) return patternInWords(KEY.pattern);
  if (schema.type === 'object') return objectInWords(schema);
  if (schema.type === 'array') return `must be a list${arrayInWords((schema.items ?? {}) as JsonSchema)}`;
  if (schema.type === 'integer') return `must be a whole number${rangeInWords(schema)}`;
  return `must be ${TYPES[String(schema.type)] ?? String(schema.type)}`;
}

const TYPES: Record<string, string> = { string: 'text', number: 'a finite number', boolean: 'true or false' };

function objectInWords({ required }: JsonSchema): string {
  return `must be an object${Array.isArray(required) && required.length > 0 ? ` with ${required.join(', ')}` : ''}`;
}

function arrayInWords(items: JsonSchema): string {
  return items.type === 'object' ? ` of objects${objectInWords(items).replace('must be an object', '')}` : '';
}

function rangeInWords({ minimum, maximum }: JsonSchema): string {
  const from = typeof minimum === 'number' ? minimum : null;
  const to = typeof maximum === 'number' ? maximum : null;
  if (from !== null && to !== null && to < Number.MAX_SAFE_INTEGER) return ` from ${from} to ${to}`;
  return from === null ? '' : `, ${from} or more`;
}

function patternInWords(pattern: string): string {
  switch (pattern) {
    case KEY.pattern:
      return 'must be 1 to 120 letters, digits or . _ @ : - and begin with a letter or digit';
    case NAMED:
      return 'must not be blank, nor contain the character \\u0000 or half a surrogate pair';
    case STORABLE:
      return 'must not contain the character \\u0000 or half a surrogate pair';
    case CURRENCY.pattern:
      return 'must be a currency code of three capital letters, like EUR';
    case COUNTRY.pattern:
      return 'must be a country code of two capital letters, like MY';
    default:
      return `must match ${pattern}`;
  }
}
