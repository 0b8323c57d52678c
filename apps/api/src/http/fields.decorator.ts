import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, Length, Matches, ValidateBy } from 'class-validator';
import { isRealDate, parseMoment } from '@app/scoring';

export const KEY_PATTERN = /^[A-Za-z0-9][A-Za-z0-9._@:-]{0,119}$/;

/** The key of an account or pilot. Ids match the pattern too, so this accepts both. */
export const IsKey = (): PropertyDecorator =>
  Matches(KEY_PATTERN, {
    message: 'must start with a letter or digit, followed by letters, digits or . _ @ : - (at most 120 characters)',
  });

const NAME = { message: 'must be text of 1 to 200 characters, not only spaces' };

/** A name for screens, where spaces alone could be neither read nor clicked. */
export const IsName = (): PropertyDecorator => applyDecorators(IsString(NAME), Length(1, 200, NAME), Matches(/\S/, NAME));

const DAY_MESSAGE = 'must be an existing date, such as 2026-11-30';

export const IsDay = (): PropertyDecorator =>
  ValidateBy({
    name: 'isDay',
    validator: { validate: (value) => typeof value === 'string' && isRealDate(value), defaultMessage: () => DAY_MESSAGE },
  });

const MOMENT_MESSAGE = 'must be a time with its zone, such as 2026-11-30T09:30:00Z';

export const IsMoment = (): PropertyDecorator =>
  ValidateBy({
    name: 'isMoment',
    validator: { validate: (value) => typeof value === 'string' && isMoment(value), defaultMessage: () => MOMENT_MESSAGE },
  });

export const IsDayOrMoment = (): PropertyDecorator =>
  ValidateBy({
    name: 'isDayOrMoment',
    validator: {
      validate: (value) => typeof value === 'string' && (isRealDate(value) || isMoment(value)),
      defaultMessage: () => 'must be a date such as 2026-11-30, or a time such as 2026-11-30T09:30:00Z',
    },
  });

/** A query field that is `true` or `false` and nothing else; absent means false. */
export const IsFlag = (): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    Transform(({ obj, key }: { obj: Record<string, unknown>; key: string }) =>
      obj[key] === 'true' ? true : obj[key] === 'false' ? false : obj[key],
    ),
    IsIn([true, false], { message: 'must be true or false' }),
  );

function isMoment(value: string): boolean {
  return !Number.isNaN(parseMoment(value));
}
