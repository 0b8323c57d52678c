import { usualGapWords } from './data-sources.rules';

describe('how often a source delivers', () => {
  it.each([
    [null, ''],
    [1, 'every day'],
    [1.4, 'every day'],
    [1.6, 'every 2 days'],
    [12.8, 'every 13 days'],
  ])('%p is said as %p', (days, words) => expect(usualGapWords(days)).toBe(words));
});
