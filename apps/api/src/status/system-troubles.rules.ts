import type { SystemStatusResponse, SystemTrouble } from '@app/contracts';
import { MAX_BACKFILL_LAG_SECONDS, MAX_OUTBOX_LAG_SECONDS } from './status.read-model';

/** A backup that is scheduled every day is late after 25 hours, as the alert on its age says. */
const BACKUP_LATE_SECONDS = 90_000;
/** A night of a large vendor takes minutes. */
const NIGHT_LATE_SECONDS = 3_600;

/** Problems that an administrator has to act on, most urgent first. */
export function systemTroubles(status: Omit<SystemStatusResponse, 'warnings'>): SystemTrouble[] {
  return [
    ...diskTroubles(status.disk),
    ...queueTroubles(status.queue),
    ...updateTroubles(status.updates),
    ...nightTroubles(status),
    ...backupTroubles(status),
    ...status.stoppedSources.map(({ text }) => ({ code: 'source-stopped', text }) as const),
  ];
}

function diskTroubles({ state, freeBytes, totalBytes }: SystemStatusResponse['disk']): SystemTrouble[] {
  if (state !== 'low' && state !== 'full') return [];
  return [{ code: state === 'full' ? 'disk-full' : 'disk-low', freeBytes: freeBytes ?? 0, totalBytes: totalBytes ?? 0 }];
}

function queueTroubles({ workers, connected, backend }: SystemStatusResponse['queue']): SystemTrouble[] {
  if (workers === 0) return [{ code: 'no-worker' }];
  return connected || backend === null ? [] : [{ code: 'queue-away', backend }];
}

function updateTroubles({ failed, oldestSeconds, oldestLiveSeconds }: SystemStatusResponse['updates']): SystemTrouble[] {
  const [oldest, oldestLive] = [oldestSeconds ?? 0, oldestLiveSeconds ?? 0];
  const late = oldestLive > MAX_OUTBOX_LAG_SECONDS || oldest > MAX_BACKFILL_LAG_SECONDS;
  return [
    ...(late ? [{ code: 'updates-late', seconds: oldest } as const] : []),
    ...(failed > 0 ? [{ code: 'updates-failed', count: failed } as const] : []),
  ];
}

function nightTroubles({ at, nights }: Pick<SystemStatusResponse, 'at' | 'nights'>): SystemTrouble[] {
  const seconds = secondsSince(nights.nextAt, at);
  return seconds > NIGHT_LATE_SECONDS ? [{ code: 'night-late', seconds }] : [];
}

function backupTroubles({ at, backups: { lastAt, lastFailed, kept } }: Pick<SystemStatusResponse, 'at' | 'backups'>): SystemTrouble[] {
  if (lastFailed) return [{ code: 'backup-failed' }];
  if (kept === null) return [];
  const seconds = lastAt === null ? null : secondsSince(lastAt, at);
  return seconds === null || seconds > BACKUP_LATE_SECONDS ? [{ code: 'backup-late', seconds }] : [];
}

function secondsSince(moment: string, now: string): number {
  return Math.round((Date.parse(now) - Date.parse(moment)) / 1000);
}
