import { ApiError } from '../api/client';
import { errorWords, isUnfetched } from './error-words.rules';

const refused = (status: number, retryAfterSeconds: number | null = null) =>
  new ApiError({ type: 'about:blank', title: 'Refused', status, detail: 'There is no account "x".' }, retryAfterSeconds);

it('says how long the server asks to wait', () => {
  expect(errorWords(refused(429, 42)).todo).toBe('Try again in 42 seconds.');
  expect(errorWords(refused(429, 900)).todo).toBe('Try again in 15 minutes.');
  expect(errorWords(refused(429)).todo).toBe('Try again in a moment.');
  expect(errorWords(refused(503, 5)).todo).toBe('Try again in 5 seconds; if it happens again, check the server log.');
});

it('repeats the words of the server where they help', () => {
  expect(errorWords(refused(404)).happened).toBe('There is no account "x".');
  expect(errorWords(refused(422)).todo).toBe('Correct it and try again.');
});

it('tells a server that is gone from a mistake of the page', () => {
  const unloaded = new TypeError('Failed to fetch dynamically imported module');
  expect(isUnfetched(unloaded)).toBe(true);
  expect(errorWords(unloaded)).toEqual(errorWords(refused(0)));
  expect(errorWords(new Error('x is not a function')).happened).toBe('Something went wrong on this page.');
});
