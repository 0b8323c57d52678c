import { spawnSync } from 'node:child_process';
import { chownSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DomainError } from '@app/contracts';
import type { PostgresBinaries } from './binaries';

/**
 * Who the PostgreSQL processes run as. PostgreSQL refuses to run as root, so root hands over to another user, or, where that
 * user cannot reach the files, enters a user namespace in which root's files look like nobody's.
 */
export interface RunAs {
  /** Put in front of every command. */
  wrap: readonly string[];
  uid?: number;
  gid?: number;
}

const NAMESPACE = ['unshare', '-U', '--map-user=65534', '--map-group=65534'];

/**
 * Chooses the user for a PostgreSQL whose files lie in `folder`, and gives the files to that user.
 * Nothing may run on the folder when it is called.
 */
export function chooseRunAs(folder: string, binaries: PostgresBinaries): RunAs {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return { wrap: [] };
  for (const user of serviceUsers()) {
    if (canRun({ wrap: [], ...user }, folder, binaries)) {
      giveTo(folder, user.uid, user.gid);
      return { wrap: [], ...user };
    }
  }
  giveTo(folder, 0, 0);
  const inNamespace: RunAs = { wrap: NAMESPACE };
  if (canRun(inNamespace, folder, binaries)) return inNamespace;
  throw new DomainError(
    'unavailable',
    `PostgreSQL does not run as root, and no other user can reach both ${folder} and ${binaries.folder}: start as an ordinary user, or set AFTERPILOT_DATA to a folder that others can enter.`,
  );
}

/** Tried for real rather than worked out from modes: access lists, mounts and containers have rules of their own. */
function canRun(as: RunAs, folder: string, { postgres }: PostgresBinaries): boolean {
  const [command, ...args] = [...as.wrap, '/bin/sh', '-c', 'cd "$0" && exec "$1" --version', dirname(folder), postgres];
  return spawnSync(command ?? '', args, { uid: as.uid, gid: as.gid, cwd: '/', stdio: 'ignore' }).status === 0;
}

function serviceUsers(): { uid: number; gid: number }[] {
  const users = new Map<string, { uid: number; gid: number }>();
  try {
    for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
      const [name = '', , uid, gid] = line.split(':');
      users.set(name, { uid: Number(uid), gid: Number(gid) });
    }
  } catch {
    // A system without a password file has no user to hand over to.
  }
  return ['postgres', 'nobody'].flatMap((name) => users.get(name) ?? []).filter(({ uid }) => uid !== 0);
}

function giveTo(path: string, uid: number, gid: number): void {
  const stat = lstatSync(path);
  // The top decides: everything beneath was given away together with it, and the top is given last.
  if (stat.uid === uid >>> 0 && stat.gid === gid >>> 0) return;
  if (stat.isDirectory()) giveContents(path, uid, gid);
  chownSync(path, uid >>> 0, gid >>> 0);
}

function giveContents(folder: string, uid: number, gid: number): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) continue;
    if (entry.isDirectory()) giveContents(path, uid, gid);
    chownSync(path, uid >>> 0, gid >>> 0);
  }
}
