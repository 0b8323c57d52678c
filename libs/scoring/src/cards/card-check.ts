import type { CardSet } from './card';
import { GATE_CODES } from '../topics/codes';
import { LIMITS } from '../topics/gate-schema';
import Ajv from 'ajv';
import { escapePointer } from '../intake/extra-check';
import { brokenRules, type CardMistake } from './card-rules';
import { CARD_SET_SCHEMA } from './card-schema';
import type { ErrorObject, ValidateFunction } from 'ajv';

/** Further mistakes are not listed. */
const MOST_MISTAKES = 200;

/** Checks sets of cards. Keep one: it compiles the schema at its first check, which takes a tenth of a second. */
export class CardSetValidator {
  private compiled?: ValidateFunction;

  /**
   * Finds every mistake in a set of cards, ordered by pointer; empty for a valid `CardSet`. Rules only check what the schema accepted, so
   * that one wrong field hides no other mistake. Never throws.
   */
  validate(set: unknown): CardMistake[] {
    const oversized = tooMany(set);
    if (oversized.length > 0) return oversized;
    const matches = (this.compiled ??= compile());
    const malformed = matches(set) ? [] : dedupe((matches.errors ?? []).flatMap(inWords));
    const isFine = (pointer: string): boolean =>
      !malformed.some(
        (each) => each.pointer === pointer || each.pointer.startsWith(`${pointer}/`) || pointer.startsWith(`${each.pointer}/`),
      );
    const cards = (set as Partial<CardSet> | null)?.cards;
    const broken = Array.isArray(cards) ? brokenRules(cards, isFine) : [];
    return [...malformed, ...broken].sort(byPlace).slice(0, MOST_MISTAKES);
  }
}

function compile(): ValidateFunction {
  return new Ajv({
    allErrors: true,
    verbose: true,
    strict: true,
    strictRequired: false,
    strictTuples: false,
    allowUnionTypes: true,
    discriminator: true,
  }).compile(CARD_SET_SCHEMA);
}

/** Refuses lists that are far too long before validating them, which would take too long. */
function tooMany(set: unknown): CardMistake[] {
  const mistakes: CardMistake[] = [];
  const visit = (holder: unknown, path: string, names: readonly (keyof typeof LIMITS)[]): void => {
    const [name, ...deeper] = names;
    if (name === undefined || mistakes.length >= MOST_MISTAKES) return;
    const value = (holder as Record<string, unknown> | null)?.[name];
    if (!Array.isArray(value)) return;
    const pointer = `${path}/${name}`;
    if (value.length > LIMITS[name]) mistakes.push({ pointer, detail: `must not have more than ${LIMITS[name]} entries` });
    else value.forEach((each, index) => visit(each, `${pointer}/${index}`, deeper));
  };
  visit(set, '', ['cards', 'groups', 'measures']);
  const cards = (set as { cards?: unknown } | null)?.cards;
  if (Array.isArray(cards) && mistakes.length === 0) cards.forEach((card, index) => visit(card, `/cards/${index}`, ['gates', 'levels']));
  return mistakes;
}

function byPlace(a: CardMistake, b: CardMistake): number {
  return a.pointer.localeCompare(b.pointer, 'en', { numeric: true });
}

const MISSING = 'is missing';

/** Merges the two errors that ajv reports for a missing field: that it is missing, and what it must be. */
function dedupe(mistakes: readonly CardMistake[]): CardMistake[] {
  const byPlace = new Map(mistakes.map((each) => [`${each.pointer} ${each.detail}`, each]));
  for (const { pointer, detail } of mistakes) {
    if (detail === MISSING || !byPlace.has(`${pointer} ${MISSING}`)) continue;
    byPlace.delete(`${pointer} ${detail}`);
    byPlace.set(`${pointer} ${MISSING}`, { pointer, detail: `${MISSING}; it ${detail}` });
  }
  return [...byPlace.values()];
}

const TYPES: Record<string, string> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
};

function inWords({ instancePath: pointer, keyword, params, message, parentSchema }: ErrorObject): CardMistake[] {
  const details = params as Record<string, unknown>;
  switch (keyword) {
    case 'required':
      return [{ pointer: `${pointer}/${String(details.missingProperty)}`, detail: MISSING }];
    case 'additionalProperties':
      return [{ pointer: `${pointer}/${escapePointer(String(details.additionalProperty))}`, detail: noField(parentSchema) }];
    case 'type': {
      const types = [details.type].flat().map((type) => TYPES[String(type)] ?? String(type));
      return [{ pointer, detail: `must be ${types.join(' or ')}` }];
    }
    case 'enum':
      return [{ pointer, detail: `must be one of ${(details.allowedValues as unknown[]).join(', ')}` }];
    case 'discriminator':
      return [{ pointer: `${pointer}/${String(details.tag)}`, detail: `must be one of ${TAGS[String(details.tag)]}` }];
    case 'pattern':
      return [{ pointer, detail: patternInWords(String(details.pattern)) }];
    case 'minimum':
      return [{ pointer, detail: `must be ${String(details.limit)} or more` }];
    case 'maximum':
      return [{ pointer, detail: `must be ${String(details.limit)} or less` }];
    case 'exclusiveMinimum':
      return [{ pointer, detail: `must be more than ${String(details.limit)}` }];
    case 'minItems':
      return [{ pointer, detail: `must have ${String(details.limit)} entries or more` }];
    case 'maxItems':
      return [{ pointer, detail: `must not have more than ${String(details.limit)} entries` }];
    case 'minProperties':
      return [{ pointer, detail: 'must say something, or be left out' }];
    case 'minLength':
      return [{ pointer, detail: 'must not be empty' }];
    case 'maxLength':
      return [{ pointer, detail: `must not be longer than ${String(details.limit)} characters` }];
    case 'uniqueItems':
      return [{ pointer, detail: 'must not name anything twice' }];
    default:
      return [{ pointer, detail: message ?? 'is wrong' }];
  }
}

function noField(schema: ErrorObject['parentSchema']): string {
  const names = Object.keys((schema?.properties ?? {}) as object);
  return `is not a field here${names.length > 0 ? `; there are ${names.join(', ')}` : ''}`;
}

const TAGS: Record<string, string> = {
  shape: 'linear, steps, bounded-linear',
  gate: GATE_CODES.join(', '),
};

function patternInWords(pattern: string): string {
  if (pattern === '^[A-Z]{3}$') return 'must be a currency code of three capital letters, like EUR';
  if (pattern.startsWith('^[a-z]')) return 'must be 1 to 40 lower-case letters, digits or hyphens and begin with a letter';
  return 'must not contain the character \\u0000 or half a surrogate pair';
}
