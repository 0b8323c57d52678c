import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '@app/contracts';
import { findBinaries, type PostgresBinaries } from './binaries';
import { lastError, openCluster, quietEnvironment, type Cluster } from './cluster';
import { ensureOwner, tryConnect } from './owner';
import { mayBePostgres, parsePostmasterPid } from './postmaster-pid.rules';
import { processState } from './process-state';
import { chooseRunAs } from './run-as';

export interface EmbeddedPostgresOptions {
  /** Contains PostgreSQL's files in `postgres` and its output in `postgres.log`. Created when missing. */
  dataFolder: string;
  log: (line: string) => void;
  /** Additional PostgreSQL settings, such as `{ fsync: 'off' }` for tests. */
  settings?: Readonly<Record<string, string>>;
  /** Preferred port; any free port when it is in use or not given. */
  port?: number;
  /** Fails rather than take another port, because others connect to this one. */
  onlyThisPort?: boolean;
}

export interface EmbeddedPostgres {
  /** `postgres://postgres:…`, for administration only. */
  superuserUrl: string;
  /** `postgres://afterpilot:…/afterpilot`, the role that owns the database and is no superuser. Use it as DATABASE_URL. */
  ownerUrl: string;
  port: number;
  pid: number;
  /** True when the server was already running, left over from a killed start. */
  adopted: boolean;
  /** Resolves when the server has ended, for whatever reason. */
  gone: Promise<void>;
  /** Disconnects clients and resolves when the server has ended. */
  stop(): Promise<void>;
}

const START_ATTEMPTS = 40;
const START_SECONDS = 60;
const STOP_SECONDS = 20;
const LOG_BYTES = 5_000_000;

/**
 * Starts the PostgreSQL from the npm packages, on 127.0.0.1 only, in a session of its own that a terminal's Ctrl-C does not reach.
 * Adopts a server that already runs on the folder, and cleans up after a crash. Throws a DomainError with one line that says what to do.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const binaries = findBinaries();
  const cluster = openCluster(resolve(options.dataFolder), binaries);
  const adopted = await adopt(cluster, options.log);
  const { pid, port, exited } = adopted ?? (await startServer(cluster, binaries, options));
  const superuserUrl = urlOf('postgres', cluster.passwords.superuser, port, 'postgres');
  await ensureOwner(superuserUrl, cluster.passwords.owner);
  return {
    superuserUrl,
    ownerUrl: urlOf('afterpilot', cluster.passwords.owner, port, 'afterpilot'),
    port,
    pid,
    adopted: adopted !== null,
    gone: exited ?? waitUntilGone(pid, cluster),
    stop: () => stopServer(pid, cluster, binaries),
  };
}

function urlOf(user: string, password: string, port: number, database: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}

interface Running {
  pid: number;
  port: number;
  /** Set for our own child processes only. */
  exited?: Promise<void>;
}

/** Finds a server that runs on the folder and accepts our password. Removes the process id file of one that has ended. */
async function adopt(cluster: Cluster, log: (line: string) => void): Promise<Running | null> {
  const until = Date.now() + START_SECONDS * 1000;
  while (existsSync(cluster.pidFile)) {
    const found = parsePostmasterPid(readFileSync(cluster.pidFile, 'utf8'));
    if (!found || !isRunning(found.pid, cluster)) {
      rmSync(cluster.pidFile, { force: true });
      log('PostgreSQL was not stopped properly last time; it recovers by itself.');
      return null;
    }
    if (found.port && (await answers(cluster, found.port))) return { pid: found.pid, port: found.port };
    if (Date.now() > until) {
      throw new DomainError(
        'unavailable',
        `PostgreSQL runs on ${cluster.folder} (process ${found.pid}) but does not respond: stop it, or see ${cluster.logFile}.`,
      );
    }
    await sleep(50);
  }
  return null;
}

/** True when the server on a port belongs to this folder: another one would not accept the password. */
async function answers(cluster: Cluster, port: number): Promise<boolean> {
  return (await tryConnect(urlOf('postgres', cluster.passwords.superuser, port, 'postgres'))) === cluster.folder;
}

async function startServer(cluster: Cluster, binaries: PostgresBinaries, options: EmbeddedPostgresOptions): Promise<Running> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(options, attempt);
    const failure = await launch(cluster, binaries, port, options.settings ?? {});
    if (typeof failure !== 'string') return failure;
    // The port was taken meanwhile, or processes of a killed server are still ending.
    const isTemporary = /could not bind|could not create any TCP|pre-existing shared memory|lock file/.test(failure);
    if (!isTemporary || attempt === START_ATTEMPTS) {
      throw new DomainError('unavailable', `PostgreSQL did not start: ${lastError(failure)} (${cluster.logFile}).`);
    }
    await sleep(250);
  }
}

async function choosePort({ port, onlyThisPort = false }: EmbeddedPostgresOptions, attempt: number): Promise<number> {
  if (port && (onlyThisPort || (attempt === 1 && (await isFree(port))))) return port;
  return freePort();
}

/** Starts the server once. Returns its output when it ended instead. */
async function launch(
  cluster: Cluster,
  binaries: PostgresBinaries,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<Running | string> {
  const as = chooseRunAs(cluster.folder, binaries);
  const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command = '', ...args] = [
    ...as.wrap,
    binaries.postgres,
    ...['-D', cluster.folder, '-p', String(port)],
    ...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'timezone=UTC', '-c', 'log_timezone=UTC'],
    // Nothing replicates from here, so the smallest write-ahead log suffices.
    ...['-c', 'wal_level=minimal', '-c', 'max_wal_senders=0'],
    ...given,
  ];
  const output = openLog(cluster.logFile);
  const written = statSync(cluster.logFile).size;
  const child = spawn(command, args, {
    ...{ uid: as.uid, gid: as.gid, cwd: '/', env: quietEnvironment() },
    ...{ detached: true, windowsHide: true, stdio: ['ignore', output, output] },
  });
  closeSync(output);
  let ended = false;
  const exited = new Promise<void>((settle) => {
    child.once('exit', () => settle());
    child.once('error', () => settle());
  }).then(() => {
    ended = true;
  });
  child.unref();
  const until = Date.now() + START_SECONDS * 1000;
  while (!ended && Date.now() < until) {
    if (child.pid && (await answers(cluster, port))) return { pid: child.pid, port, exited };
    await sleep(20);
  }
  if (!ended) {
    child.kill('SIGQUIT');
    throw new DomainError('unavailable', `PostgreSQL did not respond within ${START_SECONDS} s: see ${cluster.logFile}.`);
  }
  return readFileSync(cluster.logFile).subarray(written).toString('utf8');
}

function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > LOG_BYTES) renameSync(file, `${file}.old`);
  return openSync(file, 'a', 0o600);
}

/** SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for clients to disconnect. */
async function stopServer(pid: number, cluster: Cluster, { folder }: PostgresBinaries): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync(join(folder, 'bin', 'pg_ctl.exe'), ['stop', '-D', cluster.folder, '-m', 'fast', '-w'], { stdio: 'ignore' });
    return;
  }
  signal(pid, cluster, 'SIGINT');
  if (await goneWithin(pid, cluster, STOP_SECONDS)) return;
  signal(pid, cluster, 'SIGQUIT');
  await goneWithin(pid, cluster, STOP_SECONDS);
}

function signal(pid: number, cluster: Cluster, name: NodeJS.Signals): void {
  if (!isRunning(pid, cluster)) return;
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function isRunning(pid: number, { folder }: Cluster): boolean {
  return mayBePostgres(processState(pid), folder);
}

async function goneWithin(pid: number, cluster: Cluster, seconds: number): Promise<boolean> {
  const until = Date.now() + seconds * 1000;
  while (isRunning(pid, cluster)) {
    if (Date.now() > until) return false;
    await sleep(20);
  }
  return true;
}

/** Polls, because an adopted server is not a child process. */
async function waitUntilGone(pid: number, cluster: Cluster): Promise<void> {
  while (isRunning(pid, cluster)) await sleep(500, undefined, { ref: false });
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const server = createServer();
    server.once('error', () => answer(false));
    server.listen(port, '127.0.0.1', () => server.close(() => answer(true)));
  });
}
