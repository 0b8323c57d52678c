import { diskWords, queueWords, scheduleWords, stoppedWords, waitingWords } from './status-words.rules';

it.each([
  [0, null, 'Nothing waits.'],
  [1, 5, 'One update has waited for 5 seconds.'],
  [1200, 240, '1,200 updates wait, the oldest for 4 minutes.'],
])('says of %d updates that waited %s s: %s', (waiting, oldestSeconds, words) =>
  expect(waitingWords({ waiting, oldestSeconds })).toBe(words),
);

it.each([
  [{ backend: null, workers: 0, connected: false }, 'No worker has started yet.'],
  [{ backend: 'postgresql', workers: 1, connected: true }, 'In PostgreSQL, with one worker.'],
  [{ backend: 'redis', workers: 2, connected: true }, 'In Redis, with 2 workers.'],
  [{ backend: 'redis', workers: 2, connected: false }, 'In Redis, with 2 workers, which cannot reach it.'],
  [{ backend: 'redis', workers: 0, connected: false }, 'In Redis; no worker is running.'],
] as const)('says of a queue %j: %s', (queue, words) =>
  expect(queueWords({ ...queue, waiting: 0, active: 0, oldestWaitSeconds: null, queues: [] })).toBe(words),
);

it('says how many backups are kept, and what to set for the first', () => {
  expect(scheduleWords(7)).toBe('One is taken every day, and the newest 7 are kept.');
  expect(scheduleWords(1)).toBe('One is taken every day, and only the newest is kept.');
  expect(scheduleWords(null)).toMatch(/AFTERPILOT_BACKUP/);
});

it('names the sources that stopped', () => {
  expect(stoppedWords([])).toBe('None has stopped.');
  expect(stoppedWords(['gmail'])).toBe('“gmail” has stopped.');
  expect(stoppedWords(['gmail', 'portal', 'zendesk'])).toBe('“gmail”, “portal” and “zendesk” have stopped.');
});

it('says how much of the disk is free, where that is known', () => {
  expect(diskWords({ state: 'low', freeBytes: 1_200_000_000, totalBytes: 40_000_000_000 })).toBe('1.2 GB of 40 GB are free.');
  expect(diskWords({ state: 'unknown', freeBytes: null, totalBytes: null })).toMatch(/another machine/);
});
