import { UsageError } from '../command';

/** A flag's value as a whole number within bounds; throws `UsageError` for anything else. */
export function wholeNumber(flag: string, value: string, least: number, most: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least || number > most) {
    throw new UsageError(`--${flag} must be a whole number from ${least} to ${most}.`);
  }
  return number;
}
