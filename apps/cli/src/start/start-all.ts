import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { appUrlFor, type Config, isLocalOnly } from '@app/config';
import { DomainError } from '@app/contracts';
import { fillDemo } from './demo';
import { claim } from './instance';
import { keepPostgres } from './keep-postgres';
import { requireDatabase, requireFreePort, requireRedis } from './preflight';
import { setUp } from './set-up';
import { deadEndLines, loginLines, runningLines } from './summary';
import { Supervisor } from './supervisor';
import { untilReady } from './until-ready';

type Log = (line: string) => void;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const DEMO_IN_PUBLIC =
  'The demo login is known to everybody, and others can reach this server by HOST or AFTERPILOT_URL: set AFTERPILOT_DEMO=off, or keep both local.';

/**
 * Starts database, api and worker, waits until the page can be opened, and keeps everything running until a signal arrives.
 * Returns the exit code. On failure, stops everything and throws a DomainError.
 */
export async function startAll(config: Config, log: Log): Promise<number> {
  const dataFolder = resolve(config.dataFolder);
  const url = urlOf(config);
  refuseDemoInPublic(config, dataFolder);
  const claimed = claim(dataFolder, url);
  if ('running' in claimed) {
    log(`Afterpilot runs already on ${dataFolder}: ${claimed.running.url} (process ${claimed.running.pid}).`);
    return 0;
  }
  const stop = new AbortController();
  const stopOnSignal = (): void => {
    // The terminal and npm both pass Ctrl-C on, so it may come twice.
    if (stop.signal.aborted) return;
    log('Stopping.');
    stop.abort();
  };
  for (const name of SIGNALS) process.on(name, stopOnSignal);
  const undo: (() => Promise<void> | void)[] = [claimed.release];
  try {
    await run(config, { dataFolder, url, afterKill: claimed.afterKill, log, stop: stop.signal, undo });
    await aborted(stop.signal);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  } finally {
    stop.abort();
    for (const step of undo.reverse()) await step();
    for (const name of SIGNALS) process.off(name, stopOnSignal);
  }
  log('Stopped.');
  return 0;
}

interface Surroundings {
  dataFolder: string;
  url: string;
  afterKill: boolean;
  log: Log;
  stop: AbortSignal;
  /** Cleanup steps, run in reverse order. */
  undo: (() => Promise<void> | void)[];
}

async function run(config: Config, { dataFolder, url, afterKill, log, stop, undo }: Surroundings): Promise<void> {
  // Api and worker of a killed instance exit by themselves within this time.
  const portsMs = afterKill ? 10_000 : 0;
  await requireFreePort('PORT', config.host, config.port, portsMs);
  await requireFreePort('WORKER_PORT', config.host, config.workerPort, portsMs);
  if (config.redisUrl) await requireRedis(config.redisUrl);
  if (config.databaseUrl) await requireDatabase('DATABASE_URL', config.databaseUrl);
  const kept = config.databaseUrl ? null : await keepPostgres(dataFolder, log, stop);
  if (kept) undo.push(() => kept.end());
  const postgres = kept?.running ?? null;
  stop.throwIfAborted();

  const ownerUrl = config.databaseUrl ?? postgres?.ownerUrl ?? '';
  const appUrl = config.databaseAppUrl ?? appUrlFor(ownerUrl);
  const result = await setUp(config, { ownerUrl, appUrl, demo: demoOnFirstStart(config) });
  for (const line of [...loginLines(result), ...deadEndLines(result, config)]) log(line);
  if (result.vendor.demo && config.demo !== 'off' && !isLocalOnly(config)) throw new DomainError('forbidden', DEMO_IN_PUBLIC);
  stop.throwIfAborted();

  const env = {
    ...process.env,
    AFTERPILOT_DATA: dataFolder,
    DATABASE_APP_URL: appUrl,
    DATABASE_URL: undefined,
    ...(postgres && { DATABASE_FOLDER: join(dataFolder, 'postgres') }),
  };
  const programs = (['api', 'worker'] as const).map((name) => {
    const program = {
      name,
      file: join(__dirname, `../../../${name}/src/main.js`),
      logFile: join(dataFolder, `${name}.log`),
      env,
      frozenAfterMs: config.frozenAfterMs,
    };
    return { ...program, supervisor: new Supervisor(program, log) };
  });
  undo.push(async () => {
    await Promise.all(programs.map(({ supervisor }) => supervisor.stop()));
  });
  await untilReady(url, programs, stop);

  for (const line of runningLines({ config, dataFolder, url, postgres })) log(line);
  if (result.vendor.demo && config.demo !== 'off') {
    const filled = fillDemo({ url, dataFolder, adminKeyFile: result.adminKeyFile, stop, log });
    undo.push(() => filled);
  }
}

function demoOnFirstStart({ demo, databaseUrl }: Config): boolean {
  return demo === undefined ? databaseUrl === undefined : demo === 'on';
}

/** Refuses, before anything is created, a first start that would expose the demo to other machines. */
function refuseDemoInPublic(config: Config, dataFolder: string): void {
  const firstStart = config.demo === 'on' || !existsSync(join(dataFolder, 'admin-key'));
  if (firstStart && demoOnFirstStart(config) && !isLocalOnly(config)) throw new DomainError('forbidden', DEMO_IN_PUBLIC);
}

/** The page's address for a browser on this machine. */
function urlOf({ host, port }: Config): string {
  const bare = host.replace(/^\[|\]$/g, '');
  const reachable = bare === '0.0.0.0' ? '127.0.0.1' : bare === '::' ? '::1' : bare;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

function aborted(signal: AbortSignal): Promise<void> {
  // A pending promise alone does not keep the process alive.
  const alive = setInterval(() => undefined, 60_000);
  return new Promise<void>((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done(), { once: true });
  }).finally(() => clearInterval(alive));
}
