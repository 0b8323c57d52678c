import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '@app/contracts';
import type { PostgresBinaries } from './binaries';
import { makeDataFolder, unwritable } from './data-folder';
import { makePasswords, readPasswords, type Passwords } from './passwords';
import { chooseRunAs } from './run-as';

/** The files of one PostgreSQL server in a data folder. */
export interface Cluster {
  /** PGDATA. */
  folder: string;
  pidFile: string;
  logFile: string;
  passwords: Passwords;
}

/** Opens the cluster in a data folder. Creates folder and cluster when they are missing. */
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
    `The database in ${folder} belongs to another user (uid ${owner}): start as that user, or set AFTERPILOT_DATA to a folder of your own.`,
  );
}

/** Creates the cluster under another name and renames it when complete, so that a failed attempt leaves nothing behind. */
function initialise(folder: string, passwords: Passwords, binaries: PostgresBinaries): void {
  const draft = `${folder}.new`;
  const passwordFile = `${folder}.pw`;
  try {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, passwords.superuser, { mode: 0o600 });
    const as = chooseRunAs(draft, binaries);
    if (as.uid !== undefined && as.gid !== undefined) chownSync(passwordFile, as.uid >>> 0, as.gid >>> 0);
    const [command = '', ...args] = [
      ...as.wrap,
      binaries.initdb,
      `--pgdata=${draft}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The built-in locale sorts the same on every machine.
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
        `PostgreSQL could not create its files in ${folder}: ${lastError(made.stderr ?? made.error?.message)}`,
      );
    }
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error instanceof DomainError ? error : unwritable(folder, error);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** The environment for PostgreSQL's processes, without the caller's PG* variables, which would redirect them. */
export function quietEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && !name.startsWith('LC_') && name !== 'LANG');
  return { ...Object.fromEntries(entries), LC_ALL: 'C' };
}

/** The line of PostgreSQL's output with the error. */
export function lastError(output: string | undefined): string {
  const lines = (output ?? '').split('\n').filter((each) => each.trim());
  const line = lines.findLast((each) => /FATAL|PANIC|error:|could not/i.test(each)) ?? lines.at(-1) ?? 'no reason given';
  return line.replace(/^.*?(FATAL|PANIC|ERROR|error):\s*/, '').trim();
}
