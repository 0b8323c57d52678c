import { failedWords, replayedWords } from './failed-words.rules';

const NOW = Date.UTC(2026, 10, 28);
const SINCE = Date.UTC(2026, 10, 3, 14, 5);

describe('failed updates in words', () => {
  it('say how many and since when', () => {
    expect(failedWords(1, SINCE, NOW)).toBe('An update failed on 3 November.');
    expect(failedWords(3, SINCE, NOW)).toBe('3 updates have failed since 3 November.');
    expect(failedWords(1200, SINCE, NOW)).toBe('1,200 updates have failed since 3 November.');
  });

  it('say what is tried again', () => {
    expect([0, 1, 3].map(replayedWords)).toEqual([
      'Nothing was left to try again.',
      'The update is being tried again.',
      '3 updates are being tried again.',
    ]);
  });
});
