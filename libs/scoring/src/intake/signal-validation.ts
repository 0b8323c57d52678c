import Ajv from 'ajv';
import { dayOf, dayOfDate, isRealDate, parseMoment } from '../vocabulary/dates';
import { checkExtra } from './extra-check';
import { KEY, NAMED, TEXT } from '../signals/schema-parts';
import type { SignalKind, SignalMistake } from '../signals/signal';
import { SIGNAL_KINDS, type SignalKindDescription } from '../topics/signal-kinds';
import { mistakeInWords } from './signal-mistakes';
import type { ValidateFunction } from 'ajv';

/** A signal from HTTP or a file, after validation. */
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

/** JSON Schemas of the fields of a signal. `kind` and `data` depend on what is validated or documented. */
export const ENVELOPE = {
  id: TEXT,
  kind: {},
  account: KEY,
  occurredAt: { type: 'string', format: 'date-time' },
  source: { ...TEXT, maxLength: 120 },
  pilot: KEY,
  person: { ...TEXT, pattern: NAMED },
  value: { type: 'number' },
  data: {},
  corrects: { type: 'boolean' },
} as const;

/** The JSON Schema of a whole signal of one kind. */
function schemaOf(kind: SignalKindDescription): object {
  const dataIsNeeded = ((kind.schema.required as string[] | undefined) ?? []).length > 0;
  return {
    type: 'object',
    additionalProperties: false,
    required: ['account', 'occurredAt', ...(kind.needsPerson ? ['person'] : []), ...(dataIsNeeded ? ['data'] : [])],
    properties: { ...ENVELOPE, data: kind.schema },
  };
}

const DESCRIPTIONS: ReadonlyMap<unknown, SignalKindDescription> = new Map(SIGNAL_KINDS.map((kind) => [kind.kind, kind]));

/** Checks signals. Keep one: it compiles the schema of a kind at the first signal of that kind, which takes milliseconds. */
export class SignalValidator {
  private readonly ajv = new Ajv({
    allErrors: false,
    strict: true,
    verbose: true,
    formats: { date: isRealDate, 'date-time': (text: string) => !Number.isNaN(parseMoment(text)) },
  });
  private readonly compiled = new Map<unknown, ValidateFunction>();

  /** Returns the first mistake in plain words; empty for a valid `RawSignal`. Never throws. */
  validate(raw: unknown): readonly SignalMistake[] {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return [{ pointer: '', detail: 'must be a JSON object' }];
    const signal = raw as Partial<RawSignal>;
    const matches = this.compiled.get(signal.kind) ?? this.compile(signal.kind);
    if (!matches) return [unknownKind(signal.kind)];
    if (!matches(signal)) return [mistakeInWords(matches.errors?.[0])];
    const extra = signal.data?.extra;
    const mistake = CHECKS[signal.kind as SignalKind]?.(signal as RawSignal) ?? (extra ? checkExtra(extra) : null);
    return mistake ? [mistake] : NO_MISTAKE;
  }

  private compile(kind: unknown): ValidateFunction | undefined {
    const description = DESCRIPTIONS.get(kind);
    if (!description) return undefined;
    const matches = this.ajv.compile(schemaOf(description));
    this.compiled.set(kind, matches);
    return matches;
  }
}

/** An override needs a readable reason and an end in the near future. */
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

/** People belong to the account, whichever pilot they are seen in. */
function checkMerge({ pilot, data }: RawSignal): SignalMistake | null {
  if (pilot !== undefined) return { pointer: '/pilot', detail: 'must be left out: people are merged in the whole account' };
  const [into, from] = [data?.into, data?.from].map((person) => String(person).trim().toLowerCase());
  return into === from ? { pointer: '/data/from', detail: 'must be another person than `into`' } : null;
}

/** Rules that a schema cannot say. */
const CHECKS: { readonly [K in SignalKind]?: (signal: RawSignal) => SignalMistake | null } = {
  'pulse.given': checkOverride,
  'person.merged': checkMerge,
};

function unknownKind(kind: unknown): SignalMistake {
  if (kind === undefined) return { pointer: '/kind', detail: 'is missing; GET /v1/signal-kinds lists the known ones' };
  if (typeof kind !== 'string') return { pointer: '/kind', detail: 'must be text' };
  return { pointer: '/kind', detail: `unknown kind ${JSON.stringify(kind.slice(0, 60))}; GET /v1/signal-kinds lists the known ones` };
}
