import { nightWords } from './night-words.rules';

const NIGHT = { dueAt: '2026-11-26T18:00:00.000Z', startedAt: '2026-11-26T18:00:01.000Z', accounts: 24, calm: 20, computed: 1 };

describe('a night in words', () => {
  it('shows the progress of a running night', () => {
    expect(nightWords({ ...NIGHT, endedAt: null })).toBe('in progress: 21 of 24 clients, 20 as forecast, 1 recomputed');
  });

  it('says how long it took', () => {
    const over = { ...NIGHT, computed: 4 };
    expect(nightWords({ ...over, endedAt: '2026-11-26T18:00:02.400Z' })).toBe('24 clients in 2 s: 20 as forecast, 4 recomputed');
    expect(nightWords({ ...over, endedAt: '2026-11-26T18:05:01.000Z' })).toBe('24 clients in 5 min: 20 as forecast, 4 recomputed');
    expect(nightWords({ ...NIGHT, accounts: 1, calm: 0, endedAt: '2026-11-26T18:00:02.000Z' })).toMatch(/^1 client in 1 s/);
    expect(nightWords({ ...NIGHT, accounts: 0, calm: 0, computed: 0, endedAt: NIGHT.startedAt })).toBe('no clients yet');
  });
});
