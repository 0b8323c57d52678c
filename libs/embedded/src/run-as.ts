import { spawnSync } from 'node:child_process';
import { chownSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DomainError } from '@app/contracts';
import type { PostgresBinaries } from './binaries';

/**
 * The user for PostgreSQL's processes. PostgreSQL refuses to run as root, so root switches to another user or, where that user cannot
 * reach the files, enters a user namespace in which root's files belong to `nobody`.
 */
export interface RunAs {
  /** Prefix of every command. */
  wrap: readonly string[];
  uid?: number;
  gid?: number;
}

const NAMESPACE = ['unshare', '-U', '--map-user=65534', '--map-group=65534'];

/**
 * Chooses the user for the PostgreSQL in `folder` and changes the owner of its files. No server may be running on the folder.
 */
export function chooseRunAs(folder: string, binaries: PostgresBinaries): RunAs {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return { wrap: [] };
  for (const user of serviceUsers()) {
    if (canRun({ wrap: [], ...user }, folder, binaries)) {
      changeOwner(folder, user.uid, user.gid);
      return { wrap: [], ...user };
    }
  }
  changeOwner(folder, 0, 0);
  const inNamespace: RunAs = { wrap: NAMESPACE };
  if (canRun(inNamespace, folder, binaries)) return inNamespace;
  throw new DomainError(
    'unavailable',
    `PostgreSQL does not run as root, and no other user can reach both ${folder} and ${binaries.folder}: start as an ordinary user, or set AFTERPILOT_DATA to a folder that other users can enter.`,
  );
}

/** Runs a command rather than checking modes: access lists, mounts and containers have rules of their own. */
function canRun(as: RunAs, folder: string, { postgres }: PostgresBinaries): boolean {
  const [command, ...args] = [...as.wrap, '/bin/sh', '-c', 'cd "$0" && exec "$1" --version', dirname(folder), postgres];
  return spawnSync(command, args, { uid: as.uid, gid: as.gid, cwd: '/', stdio: 'ignore' }).status === 0;
}

function serviceUsers(): { uid: number; gid: number }[] {
  const users = new Map<string, { uid: number; gid: number }>();
  try {
    for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
      const [name = '', , uid, gid] = line.split(':');
      users.set(name, { uid: Number(uid), gid: Number(gid) });
    }
  } catch {
    // Without a password file there is no user to switch to.
  }
  return ['postgres', 'nobody'].flatMap((name) => users.get(name) ?? []).filter(({ uid }) => uid !== 0);
}

function changeOwner(path: string, uid: number, gid: number): void {
  const stat = lstatSync(path);
  // The folder itself changes owner last, so when it is right everything in it is.
  if (stat.uid === uid >>> 0 && stat.gid === gid >>> 0) return;
  if (stat.isDirectory()) changeOwnerOfContents(path, uid, gid);
  chownSync(path, uid >>> 0, gid >>> 0);
}

function changeOwnerOfContents(folder: string, uid: number, gid: number): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) continue;
    if (entry.isDirectory()) changeOwnerOfContents(path, uid, gid);
    chownSync(path, uid >>> 0, gid >>> 0);
  }
}
