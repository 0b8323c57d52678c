import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DomainError } from '@app/contracts';

/** Makes a data folder, with the folders above it, when it is not there. Throws a DomainError when it cannot be written. */
export function makeDataFolder(folder: string): void {
  try {
    makeWithParents(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw unwritable(folder, error);
  }
}

/** The one line for a data folder that refuses. */
export function unwritable(folder: string, error: unknown): DomainError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  return new DomainError(
    'unavailable',
    `The data folder ${folder} cannot be written (${code}): set AFTERPILOT_DATA to a folder that is yours.`,
  );
}

/** Node's own `recursive` never comes back where a file system refuses new folders with ENOENT, as /proc does. */
function makeWithParents(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  if (found) throw Object.assign(new Error(), { code: 'ENOTDIR' });
  if (dirname(folder) !== folder) makeWithParents(dirname(folder));
  try {
    // Root's PostgreSQL runs as another user, who must be able to pass through.
    mkdirSync(folder, { mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
