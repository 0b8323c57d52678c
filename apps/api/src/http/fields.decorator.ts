import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateBy,
} from 'class-validator';
import { ENVELOPE, isRealDate, parseMoment } from '@app/scoring';

/** Documentation of a field. Its type and limits come from the validation. */
interface About {
  description?: string;
  example?: unknown;
  default?: unknown;
}

/** A field of a body that may be missing or null, both with the same meaning. */
export const OptionalField = (): PropertyDecorator => applyDecorators(IsOptional(), ApiProperty({ required: false, nullable: true }));

/** A query parameter that may be missing. */
export const OptionalParameter = (): PropertyDecorator => applyDecorators(IsOptional(), ApiProperty({ required: false }));

const KEY_PATTERN = new RegExp(ENVELOPE.account.pattern);

/** The key of an account or pilot. Ids match the pattern too, so this accepts both. */
export const IsKey = (about: About = {}): PropertyDecorator =>
  documented(
    { type: 'string', pattern: ENVELOPE.account.pattern, ...about },
    Matches(KEY_PATTERN, {
      message: 'must start with a letter or digit, followed by letters, digits or . _ @ : - (at most 120 characters)',
    }),
  );

/** The id of one `thing`, such as "a task". */
export const IsIdOf = (thing: string): PropertyDecorator =>
  documented(
    { type: 'string', format: 'uuid', description: `The id of ${thing}.` },
    IsUUID(undefined, { message: `must be the id of ${thing}` }),
  );

const NAME = { message: 'must be text of 1 to 200 characters, not only spaces' };

/** A name for screens, where spaces alone could be neither read nor clicked. */
export const IsName = (about: About = {}): PropertyDecorator =>
  documented(
    { type: 'string', minLength: 1, maxLength: 200, pattern: '\\S', ...about },
    IsString(NAME),
    Length(1, 200, NAME),
    Matches(/\S/, NAME),
  );

export interface TextLimits {
  min?: number;
  max: number;
  message?: string;
}

export const IsText = (
  { min = 1, max, message = `must be text of ${min} to ${max.toLocaleString('en')} characters` }: TextLimits,
  about: About = {},
): PropertyDecorator =>
  documented({ type: 'string', minLength: min, maxLength: max, ...about }, IsString({ message }), Length(min, max, { message }));

/** A text whose rule is one of class-validator's, such as `IsTimeZone`. */
export const IsTextLike = (about: About, ...rules: PropertyDecorator[]): PropertyDecorator =>
  documented({ type: 'string', ...about }, ...rules);

export const IsOneOf = (
  values: readonly string[],
  about: About = {},
  message: string = `must be one of ${values.join(', ')}`,
): PropertyDecorator => documented({ type: 'string', enum: [...values], ...about }, IsIn(values, { message }));

const DAY_MESSAGE = 'must be an existing date, such as 2026-11-30';

export const IsDay = (about: About = {}): PropertyDecorator =>
  documented(
    { type: 'string', format: 'date', ...about },
    ValidateBy({
      name: 'isDay',
      validator: { validate: (value) => typeof value === 'string' && isRealDate(value), defaultMessage: () => DAY_MESSAGE },
    }),
  );

const MOMENT_MESSAGE = 'must be a time with its zone, such as 2026-11-30T09:30:00Z';

export const IsMoment = (about: About = {}): PropertyDecorator =>
  documented(
    { type: 'string', format: 'date-time', ...about },
    ValidateBy({
      name: 'isMoment',
      validator: { validate: (value) => typeof value === 'string' && isMoment(value), defaultMessage: () => MOMENT_MESSAGE },
    }),
  );

export const IsDayOrMoment = (about: About = {}): PropertyDecorator =>
  documented(
    { type: 'string', ...about },
    ValidateBy({
      name: 'isDayOrMoment',
      validator: {
        validate: (value) => typeof value === 'string' && (isRealDate(value) || isMoment(value)),
        defaultMessage: () => 'must be a date such as 2026-11-30, or a time such as 2026-11-30T09:30:00Z',
      },
    }),
  );

export interface NumberLimits {
  min: number;
  max: number;
  message: string;
}

/** A whole number in a JSON body. */
export const IsWholeNumber = ({ min, max, message }: NumberLimits, about: About = {}): PropertyDecorator =>
  documented({ type: 'integer', minimum: min, maximum: max, ...about }, IsInt({ message }), Min(min, { message }), Max(max, { message }));

/** A whole number in a path or query, where it arrives as text. */
export const IsNumberParameter = (limits: NumberLimits, about: About = {}): PropertyDecorator =>
  applyDecorators(
    Type(() => Number),
    IsWholeNumber(limits, about),
  );

/** Different whole numbers in a JSON body. */
export const IsNumberSet = ({ min, max, most, message }: NumberLimits & { most: number }, about: About = {}): PropertyDecorator =>
  documented(
    { type: 'array', items: { type: 'integer', minimum: min, maximum: max }, maxItems: most, uniqueItems: true, ...about },
    IsArray({ message }),
    ArrayMaxSize(most, { message }),
    ArrayUnique({ message }),
    IsInt({ each: true, message }),
    Min(min, { each: true, message }),
    Max(max, { each: true, message }),
  );

/** A query parameter with several of `values`, separated by commas, which arrives as a list. */
export const IsListOf = (values: readonly string[], what: string, about: About = {}): PropertyDecorator =>
  documented(
    { type: 'string', ...about },
    Transform(separate),
    IsArray(),
    ArrayMaxSize(values.length),
    IsIn(values, { each: true, message: `must be ${what}, separated by commas: ${values.join(', ')}` }),
  );

/** A query parameter with at most `most` texts of one pattern, separated by commas, which arrives as a list. */
export const IsListMatching = (
  pattern: RegExp,
  { most, message }: { most: number; message: string },
  about: About = {},
): PropertyDecorator =>
  documented(
    { type: 'string', ...about },
    Transform(separate),
    IsArray({ message }),
    ArrayMaxSize(most, { message }),
    Matches(pattern, { each: true, message }),
  );

/** `true` or `false` in a JSON body. */
export const IsYesOrNo = (about: About = {}): PropertyDecorator =>
  documented({ type: 'boolean', ...about }, IsIn([true, false], { message: 'must be true or false' }));

/** A query parameter that is `true` or `false` and nothing else; absent means false. */
export const IsFlag = (about: About = {}): PropertyDecorator =>
  documented(
    { type: 'boolean', default: false, required: false, ...about },
    IsOptional(),
    Transform(({ obj, key }: { obj: Record<string, unknown>; key: string }) =>
      obj[key] === 'true' ? true : obj[key] === 'false' ? false : obj[key],
    ),
    IsIn([true, false], { message: 'must be true or false' }),
  );

/** Declares a field once, for validation and for the API document. */
function documented(schema: ApiPropertyOptions, ...rules: PropertyDecorator[]): PropertyDecorator {
  return applyDecorators(ApiProperty(schema), ...rules);
}

function separate({ value }: { value: unknown }): unknown {
  return typeof value === 'string' ? value.split(',') : value;
}

function isMoment(value: string): boolean {
  return !Number.isNaN(parseMoment(value));
}
