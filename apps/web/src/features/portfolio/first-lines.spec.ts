import { SignalValidator } from '@app/scoring';
import { FIRST_LINES } from './first-lines';

const validator = new SignalValidator();

it.each(FIRST_LINES)('$what: the line is taken', ({ line }) => {
  expect(validator.validate(JSON.parse(line))).toEqual([]);
});
