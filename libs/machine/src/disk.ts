import { statfsSync } from 'node:fs';
import { DomainError } from '@app/contracts';

export interface DiskSpace {
  freeBytes: number;
  totalBytes: number;
  state: 'ok' | 'low' | 'full';
}

const MB = 1_000_000;
/** Kept free for PostgreSQL, which ends when it cannot write its log: two of its log's segments, of 16 MB each. */
const RESERVE_BYTES = 34 * MB;
/** A warning in time: a tenth of the disk, and at most 2 GB. */
const LOW_SHARE = 0.1;
const MOST_LOW_BYTES = 2_000 * MB;
const LOOK_EVERY_MS = 500;
const RETRY_AFTER_SECONDS = 30;

/** The disk of a folder, such as the database's. Without a folder nothing is known of it. */
export class Disk {
  private seen: { space: DiskSpace; at: number } | undefined;

  constructor(private readonly folder: string | undefined) {}

  /** As of at most half a second ago. Undefined where the folder is not on this machine. */
  space(): DiskSpace | undefined {
    if (this.folder === undefined) return undefined;
    if (!this.seen || performance.now() - this.seen.at > LOOK_EVERY_MS) {
      const space = look(this.folder);
      this.seen = space && { space, at: performance.now() };
    }
    return this.seen?.space;
  }

  get isFull(): boolean {
    return this.space()?.state === 'full';
  }

  /** Throws `no-space` while the disk is full: refusing what would be stored keeps what is there readable. */
  requireSpace(): void {
    if (this.isFull) throw noSpace();
  }
}

/** The refusal while the database's disk is full. */
export function noSpace(): DomainError {
  return new DomainError('no-space', "The database's disk is full. Nothing was stored; send it again when there is space.", [], {
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
}

/** How much is free, and whether that is enough. */
export function judgeSpace(freeBytes: number, totalBytes: number): DiskSpace {
  const lowBytes = Math.max(2 * RESERVE_BYTES, Math.min(totalBytes * LOW_SHARE, MOST_LOW_BYTES));
  return { freeBytes, totalBytes, state: freeBytes < RESERVE_BYTES ? 'full' : freeBytes < lowBytes ? 'low' : 'ok' };
}

function look(folder: string): DiskSpace | undefined {
  try {
    const { bavail, blocks, bsize } = statfsSync(folder);
    return judgeSpace(bavail * bsize, blocks * bsize);
  } catch {
    return undefined;
  }
}
