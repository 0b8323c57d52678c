import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DomainError } from '@app/contracts';

/** Creates a data folder and its parents when missing. Throws a DomainError when it cannot be written. */
export function makeDataFolder(folder: string): void {
  try {
    createWithParents(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw unwritable(folder, error);
  }
}

/** The error for a data folder that cannot be written. */
export function unwritable(folder: string, error: unknown): DomainError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  return new DomainError(
    'unavailable',
    `The data folder ${folder} cannot be written (${code}): set AFTERPILOT_DATA to a folder of your own.`,
  );
}

/** Node's `recursive` option never returns on file systems that refuse new folders with ENOENT, such as /proc. */
function createWithParents(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  if (found) throw Object.assign(new Error(), { code: 'ENOTDIR' });
  if (dirname(folder) !== folder) createWithParents(dirname(folder));
  try {
    // When started by root, PostgreSQL runs as another user, who must be able to enter.
    mkdirSync(folder, { mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
