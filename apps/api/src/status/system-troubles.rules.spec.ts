import type { SystemStatusResponse } from '@app/contracts';
import { systemTroubles } from './system-troubles.rules';

type Status = Omit<SystemStatusResponse, 'warnings'>;

const FINE: Status = {
  at: '2026-11-03T14:00:00.000Z',
  queue: { backend: 'redis', connected: true, workers: 2, waiting: 3, active: 1, oldestWaitSeconds: 0, queues: [] },
  updates: { waiting: 5, failed: 0, oldestSeconds: 3_600, oldestLiveSeconds: 120 },
  nights: { last: null, lastSeconds: null, running: null, nextAt: '2026-11-04T02:00:00.000Z', failedAccounts: 0 },
  backups: { lastAt: '2026-11-02T13:30:00.000Z', bytes: 1, lastFailed: false, kept: 7 },
  disk: { state: 'unknown', freeBytes: null, totalBytes: null },
  versions: { program: '0.1.0', schema: '0001', postgresql: '17.6', node: '22.0.0', redis: null },
  stoppedSources: [],
};
const troubles = (change: Partial<Status>): object[] => systemTroubles({ ...FINE, ...change });

describe('what needs a person', () => {
  it('is nothing where all is well, also without backups or on another disk', () => {
    expect(troubles({})).toEqual([]);
    expect(troubles({ backups: { ...FINE.backups, kept: null, lastAt: null } })).toEqual([]);
    expect(troubles({ disk: { state: 'ok', freeBytes: 5, totalBytes: 9 } })).toEqual([]);
  });

  it.each<[string, Partial<Status>, object]>([
    ['a low disk', { disk: { state: 'low', freeBytes: 5, totalBytes: 9 } }, { code: 'disk-low', freeBytes: 5, totalBytes: 9 }],
    ['a full disk', { disk: { state: 'full', freeBytes: 1, totalBytes: 9 } }, { code: 'disk-full', freeBytes: 1, totalBytes: 9 }],
    ['no worker', { queue: { ...FINE.queue, workers: 0, connected: false } }, { code: 'no-worker' }],
    ['an unreachable queue', { queue: { ...FINE.queue, connected: false } }, { code: 'queue-away', backend: 'redis' }],
    ['an old update', { updates: { ...FINE.updates, oldestSeconds: 121, oldestLiveSeconds: 121 } }, { code: 'updates-late', seconds: 121 }],
    ['an import that stands still', { updates: { ...FINE.updates, oldestSeconds: 3_601 } }, { code: 'updates-late', seconds: 3_601 }],
    [
      'failed updates',
      { updates: { waiting: 0, failed: 2, oldestSeconds: null, oldestLiveSeconds: null } },
      { code: 'updates-failed', count: 2 },
    ],
    ['a late night', { nights: { ...FINE.nights, nextAt: '2026-11-03T12:59:00.000Z' } }, { code: 'night-late', seconds: 3_660 }],
    ['a failed backup', { backups: { ...FINE.backups, lastFailed: true } }, { code: 'backup-failed' }],
    ['an old backup', { backups: { ...FINE.backups, lastAt: '2026-11-02T12:59:00.000Z' } }, { code: 'backup-late', seconds: 90_060 }],
    ['no backup yet', { backups: { ...FINE.backups, lastAt: null } }, { code: 'backup-late', seconds: null }],
    [
      'a stopped source',
      { stoppedSources: [{ source: 'gmail', accounts: 1, text: 'Nothing.' }] },
      { code: 'source-stopped', text: 'Nothing.' },
    ],
  ])('is %s', (_, change, trouble) => expect(troubles(change)).toEqual([trouble]));

  it('names the most urgent first', () => {
    const codes = systemTroubles({
      ...FINE,
      disk: { state: 'full', freeBytes: 0, totalBytes: 9 },
      updates: { waiting: 1, failed: 1, oldestSeconds: 500, oldestLiveSeconds: 500 },
      backups: { ...FINE.backups, lastFailed: true },
    }).map(({ code }) => code);
    expect(codes).toEqual(['disk-full', 'updates-late', 'updates-failed', 'backup-failed']);
  });
});
