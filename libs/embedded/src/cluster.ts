import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '@app/contracts';
import type { PostgresBinaries } from './binaries';
import { makeDataFolder, unwritable } from './data-folder';
import { makePasswords, readPasswords, type Passwords } from './passwords';
import { chooseRunAs } from './run-as';

/** The files of one PostgreSQL beneath a data folder. */
export interface Cluster {
  /** PGDATA. */
  folder: string;
  pidFile: string;
  logFile: string;
  passwords: Passwords;
}

/** Opens the cluster in a data folder, making folder and cluster when they are not there. */
export function openCluster(given: string, binaries: PostgresBinaries): Cluster {
  makeDataFolder(given);
  const dataFolder = realpathSync(given);
  const folder = join(dataFolder, 'postgres');
  const passwordFile = join(dataFolder, 'postgres-passwords.json');
  const paths = { folder, pidFile: join(folder, 'postmaster.pid'), logFile: join(dataFolder, 'postgres.log') };
  if (existsSync(folder)) {
    refuseForeign(folder);
    return { ...paths, passwords: readPasswords(passwordFile) };
  }
  const passwords = makePasswords(passwordFile);
  initialise(folder, passwords, binaries);
  return { ...paths, passwords };
}

function refuseForeign(folder: string): void {
  const me = process.getuid?.();
  const owner = statSync(folder).uid;
  if (me === undefined || me === 0 || me === owner) return;
  throw new DomainError(
    'unavailable',
    `The database in ${folder} belongs to another user (uid ${owner}): start as that user, or set AFTERPILOT_DATA to a folder that is yours.`,
  );
}

/** Makes the cluster beside its place and moves it there when it is whole, so that a broken attempt leaves nothing behind. */
function initialise(folder: string, passwords: Passwords, binaries: PostgresBinaries): void {
  const fresh = `${folder}.new`;
  const passwordFile = `${folder}.pw`;
  try {
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { mode: 0o700 });
    writeFileSync(passwordFile, passwords.superuser, { mode: 0o600 });
    const as = chooseRunAs(fresh, binaries);
    if (as.uid !== undefined && as.gid !== undefined) chownSync(passwordFile, as.uid >>> 0, as.gid >>> 0);
    const [command = '', ...args] = [
      ...as.wrap,
      binaries.initdb,
      `--pgdata=${fresh}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Sorts the same on every machine: nothing is taken from the system's own locales.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      '--no-instructions',
    ];
    const made = spawnSync(command, args, { uid: as.uid, gid: as.gid, cwd: '/', encoding: 'utf8', env: quietEnvironment() });
    if (made.status !== 0) {
      throw new DomainError(
        'unavailable',
        `PostgreSQL could not make its files in ${folder}: ${lastError(made.stderr ?? made.error?.message)}`,
      );
    }
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error instanceof DomainError ? error : unwritable(folder, error);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** The environment of PostgreSQL's processes: without the caller's PG* variables, which would redirect them. */
export function quietEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && !name.startsWith('LC_') && name !== 'LANG');
  return { ...Object.fromEntries(entries), LC_ALL: 'C' };
}

/** The line of PostgreSQL's output that says what went wrong. */
export function lastError(output: string | undefined): string {
  const lines = (output ?? '').split('\n').filter((line) => line.trim());
  const telling = lines.findLast((line) => /FATAL|PANIC|error:|could not/i.test(line)) ?? lines.at(-1) ?? 'it gave no reason';
  return telling.replace(/^.*?(FATAL|PANIC|ERROR|error):\s*/, '').trim();
}
