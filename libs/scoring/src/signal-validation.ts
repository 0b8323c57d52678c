import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { dayOf, dayOfDate, isRealDate, parseMoment } from './dates';
import { checkExtra, escapePointer } from './extra-check';
import type { SignalKind, SignalMistake } from './signal';
import { SIGNAL_KINDS, type SignalKindDescription } from './signal-kinds';

/** A signal as it comes over HTTP or from a file, after validation. */
export interface RawSignal {
  id?: string;
  kind: SignalKind;
  account: string;
  /** RFC 3339 with zone. */
  occurredAt: string;
  source?: string;
  pilot?: string;
  person?: string;
  value?: number;
  data?: Record<string, unknown>;
  /** Replaces the content of the signal with the same `source` and `id`. */
  corrects?: boolean;
}

const NO_MISTAKE: readonly SignalMistake[] = [];
const KEY_PATTERN = '^[A-Za-z0-9][A-Za-z0-9._@:-]{0,119}$';
const STORABLE_PATTERN = '^[^\\u0000\\p{Cs}]*$';
/** A person of blanks would count as one more who answers. */
const NAMED_PATTERN = '^(?=[^]*\\S)[^\\u0000\\p{Cs}]*$';
const KEY = { type: 'string', pattern: KEY_PATTERN };
const TEXT = { type: 'string', minLength: 1, maxLength: 200, pattern: STORABLE_PATTERN };

/** The whole signal, envelope and data, as one JSON Schema: what `validateSignal` compiles. */
function envelopeOf(kind: SignalKindDescription): object {
  const dataIsNeeded = ((kind.schema.required as string[] | undefined) ?? []).length > 0;
  return {
    type: 'object',
    additionalProperties: false,
    required: ['account', 'occurredAt', ...(kind.needsPerson ? ['person'] : []), ...(dataIsNeeded ? ['data'] : [])],
    properties: {
      id: TEXT,
      kind: {},
      account: KEY,
      occurredAt: { type: 'string', format: 'date-time' },
      source: { ...TEXT, maxLength: 120 },
      pilot: KEY,
      person: { ...TEXT, pattern: NAMED_PATTERN },
      value: { type: 'number' },
      data: kind.schema,
      corrects: { type: 'boolean' },
    },
  };
}

let compiled: Map<string, ValidateFunction> | undefined;

/** Compiled at first use: the browser imports this library too and never validates. */
function validators(): Map<string, ValidateFunction> {
  if (!compiled) {
    const ajv = new Ajv({
      allErrors: false,
      strict: true,
      formats: { date: isRealDate, 'date-time': (text: string) => !Number.isNaN(parseMoment(text)) },
    });
    compiled = new Map(SIGNAL_KINDS.map((kind) => [kind.kind, ajv.compile(envelopeOf(kind))]));
  }
  return compiled;
}

/** Empty when the value is a good `RawSignal`; else the first mistake in words a person understands. Never throws. */
export function validateSignal(raw: unknown): readonly SignalMistake[] {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return [{ pointer: '', detail: 'must be a JSON object' }];
  const signal = raw as Partial<RawSignal>;
  const validate = typeof signal.kind === 'string' ? validators().get(signal.kind) : undefined;
  if (!validate) return [unknownKind(signal.kind)];
  if (!validate(signal)) return [inWords(validate.errors?.[0])];
  const extra = signal.data?.extra;
  const mistake = (signal.kind === 'pulse.given' ? checkOverride(signal as RawSignal) : null) ?? (extra ? checkExtra(extra) : null);
  return mistake ? [mistake] : NO_MISTAKE;
}

/** A judgement that stands beside the score needs a reason that can be read, and an end that is near. */
const LONGEST_OVERRIDE_DAYS = 90;

function checkOverride({ occurredAt, data }: RawSignal): SignalMistake | null {
  const { override, reason } = (data ?? {}) as { override?: { until: string }; reason?: string };
  if (!override) return null;
  if (reason?.trim() === '') return { pointer: '/data/reason', detail: 'must not be blank: an override needs a reason' };
  const days = dayOfDate(override.until) - dayOf(parseMoment(occurredAt));
  if (days >= 0 && days <= LONGEST_OVERRIDE_DAYS) return null;
  return {
    pointer: '/data/override/until',
    detail: `must be a date from that of the judgement to ${LONGEST_OVERRIDE_DAYS} days after it: an override ends by itself`,
  };
}

function unknownKind(kind: unknown): SignalMistake {
  if (kind === undefined) return { pointer: '/kind', detail: 'is missing' };
  if (typeof kind !== 'string') return { pointer: '/kind', detail: 'must be text' };
  return { pointer: '/kind', detail: `unknown kind ${JSON.stringify(kind.slice(0, 60))}; GET /v1/signal-kinds lists the known ones` };
}

const TYPES: Record<string, string> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a finite number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function inWords(error: ErrorObject | undefined): SignalMistake {
  if (!error) return { pointer: '', detail: 'is not a signal' };
  const pointer = error.instancePath;
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'required':
      return { pointer: `${pointer}/${String(params.missingProperty)}`, detail: 'is missing' };
    case 'additionalProperties':
      return {
        pointer: `${pointer}/${escapePointer(String(params.additionalProperty))}`,
        detail: 'unknown field; put what you want to keep into data.extra',
      };
    case 'type':
      return { pointer, detail: `must be ${TYPES[String(params.type)] ?? String(params.type)}` };
    case 'format':
      return {
        pointer,
        detail:
          params.format === 'date'
            ? 'must be a real date between 1990 and 2100, like 2026-11-02'
            : 'must be a real date and time with zone between 1990 and 2100, like 2026-11-02T09:30:00Z',
      };
    case 'enum':
      return { pointer, detail: `must be one of ${(params.allowedValues as unknown[]).join(', ')}` };
    case 'pattern':
      return { pointer, detail: patternInWords(String(params.pattern)) };
    case 'minLength':
      return { pointer, detail: 'must not be empty' };
    case 'maxLength':
      return { pointer, detail: `must not be longer than ${String(params.limit)} characters` };
    case 'minimum':
      return { pointer, detail: `must be ${String(params.limit)} or more` };
    case 'maximum':
      return { pointer, detail: `must be ${String(params.limit)} or less` };
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

function patternInWords(pattern: string): string {
  if (pattern === KEY_PATTERN) return 'must be 1 to 120 letters, digits or . _ @ : - and begin with a letter or digit';
  if (pattern === NAMED_PATTERN) return 'must not be blank, nor contain the character \\u0000 or half a surrogate pair';
  if (pattern === STORABLE_PATTERN) return 'must not contain the character \\u0000 or half a surrogate pair';
  return pattern === '^[A-Z]{3}$' ? 'must be a currency code of three capital letters, like EUR' : `must match ${pattern}`;
}
