import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { Client } from 'pg';
import { DomainError } from '@app/contracts';
import { withoutPassword } from '@app/database';
import { recordAttempt } from './backup-log';
import { writeBackup } from './write-backup';

export interface BackupResult {
  takenAt: Date;
  tables: number;
  rows: number;
  bytes: number;
}

/**
 * Backs a database up into a new file, which has its name only once it is complete and on the disk. `url` may be the owner's or the
 * app's. Throws a DomainError in one line for a file that is there already or cannot be written; the database remembers a failure too.
 */
export async function backUp({ url, file, stop }: { url: string; file: string; stop?: AbortSignal }): Promise<BackupResult> {
  if (await exists(file)) throw new DomainError('conflict', `${file} is there already and stays as it is: give another name.`);
  const draft = `${file}.partial`;
  return connected(url, stop, async (client) => {
    const startedAt = new Date();
    try {
      await makeFolder(dirname(file));
      const out = createWriteStream(draft, { mode: 0o600 });
      const contents = await writeBackup(client, out);
      await onDisk(draft);
      await rename(draft, file);
      await onDisk(dirname(file));
      const { size: bytes } = await stat(file);
      // The backup is good, whether or not it can be noted.
      await recordAttempt(client, { startedAt, file, rows: contents.rows, bytes, error: null }).catch(() => undefined);
      return { ...contents, bytes };
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      const refusal = asRefusal(error, file);
      if (!stop?.aborted) await recordFailure(url, { startedAt, file, error: refusal.message });
      throw refusal;
    }
  });
}

/** The same to a stream, such as standard output. */
export async function backUpTo(out: Writable, url: string): Promise<Omit<BackupResult, 'bytes'>> {
  return connected(url, undefined, (client) => writeBackup(client, out));
}

async function connected<T>(url: string, stop: AbortSignal | undefined, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'afterpilot backup', connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  const end = (): void => void client.end().catch(() => undefined);
  await client.connect().catch((error: Error) => {
    throw new DomainError('unavailable', `The database at ${withoutPassword(url)} cannot be reached: ${error.message}.`);
  });
  stop?.addEventListener('abort', end, { once: true });
  try {
    stop?.throwIfAborted();
    return await work(client);
  } finally {
    stop?.removeEventListener('abort', end);
    await client.end().catch(() => undefined);
  }
}

/** On a connection of its own: that of the attempt is in the middle of something. */
async function recordFailure(url: string, failure: { startedAt: Date; file: string; error: string }): Promise<void> {
  await connected(url, undefined, (client) => recordAttempt(client, { ...failure, rows: null, bytes: null })).catch(() => undefined);
}

function asRefusal(error: unknown, file: string): Error {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC') return new DomainError('unavailable', `No room is left for ${file}: nothing was backed up.`);
  return syscall ? new DomainError('unavailable', `${file} cannot be written: ${message}.`) : (error as Error);
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

async function onDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
