import { validateSignal } from '@app/scoring';
import { FIRST_LINES } from './first-lines';

it.each(FIRST_LINES)('$what: the line is taken', ({ line }) => {
  expect(validateSignal(JSON.parse(line))).toEqual([]);
});
