import { spawnSync } from 'node:child_process';
import { existsSync, linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '@app/contracts';
import { makeDataFolder, unwritable } from '@app/embedded';

/** The running instance that holds a data folder. */
export interface Instance {
  pid: number;
  url: string;
  /** Distinguishes a process from a later one with the same id. */
  born: string;
  /** Distinguishes the folder from a copy of it, which no instance holds. */
  folder: string;
}

export interface Claim {
  release: () => void;
  /** True if the last instance was killed: its child processes may still be ending. */
  afterKill: boolean;
}

/**
 * Claims a data folder for this process, or returns the instance that holds it. Replaces the claim of a killed instance.
 * Throws a DomainError when the folder cannot be written.
 */
export function claim(dataFolder: string, url: string): { running: Instance } | Claim {
  const file = join(dataFolder, 'running.json');
  let afterKill = false;
  for (let attempt = 1; ; attempt += 1) {
    try {
      makeDataFolder(dataFolder);
      const mine: Instance = { pid: process.pid, url, born: bornAt(process.pid) ?? '', folder: identityOf(dataFolder) };
      createWhole(file, JSON.stringify(mine));
      return { release: () => rmSync(file, { force: true }), afterKill };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !existsSync(file) || attempt === 5) {
        throw error instanceof DomainError ? error : unwritable(dataFolder, error);
      }
      const found = read(file);
      if (found && found.folder === identityOf(dataFolder) && isAlive(found)) return { running: found };
      rmSync(file, { force: true });
      afterKill = true;
    }
  }
}

/** Creates a file atomically; throws EEXIST if it exists. */
function createWhole(file: string, content: string): void {
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, content, { mode: 0o600 });
  try {
    linkSync(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    // The file system has no hard links.
    writeFileSync(file, content, { flag: 'wx', mode: 0o600 });
  } finally {
    rmSync(fresh, { force: true });
  }
}

function read(file: string): Instance | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Instance;
  } catch {
    return null;
  }
}

/** The file system's own number of a folder: it stays when the folder is moved. */
function identityOf(folder: string): string {
  const { dev, ino } = statSync(folder);
  return `${dev}:${ino}`;
}

function isAlive({ pid, born }: Instance): boolean {
  return Number.isInteger(pid) && bornAt(pid) === born;
}

/** The start time of a process, in the system's format; null when there is no such process or it is a zombie. */
function bornAt(pid: number): string | null {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields[0] === 'Z' || fields[0] === 'X') return null;
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`;
    } catch {
      return null;
    }
  }
  if (process.platform === 'win32') {
    try {
      process.kill(pid, 0);
      return 'alive';
    } catch {
      return null;
    }
  }
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim() || null;
}
