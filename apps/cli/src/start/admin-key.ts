import { readFileSync, renameSync, writeFileSync } from 'node:fs';

export function readAdminKey(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim() || null;
  } catch {
    return null;
  }
}

/** Readable by its owner only, and never half written. */
export function writeAdminKey(file: string, key: string): void {
  const fresh = `${file}.new`;
  writeFileSync(fresh, `${key}\n`, { mode: 0o600, flush: true });
  renameSync(fresh, file);
}
