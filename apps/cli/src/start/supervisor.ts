import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, copyFileSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { BEAT_EVERY_MS, HeartbeatWatch } from './heartbeat-watch';

export interface Program {
  name: string;
  /** The built entry file. */
  file: string;
  logFile: string;
  env: NodeJS.ProcessEnv;
  /** A program that sends no heartbeat for this long is killed and started again. */
  frozenAfterMs: number;
}

const LOG_BYTES = 20_000_000;
const LOG_CHECK_MS = 60_000;
const STOP_MS = 10_000;
const LONGEST_PAUSE_MS = 10_000;
/** A program that ran this long before it exited is restarted at once. */
const STEADY_MS = 60_000;

/**
 * Keeps one program running until it is stopped, and replaces it when it freezes. The program runs in its own session, so that a terminal's Ctrl-C reaches only this
 * process, and exits by itself when the IPC channel closes.
 */
export class Supervisor {
  private child: ChildProcess | undefined;
  private stopping = new AbortController();
  private readonly running: Promise<void>;
  /** Number of unexpected exits. */
  crashes = 0;

  constructor(
    private readonly program: Program,
    private readonly log: (line: string) => void,
  ) {
    this.running = this.keepRunning();
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Sends SIGTERM, and SIGKILL after ten seconds. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.child?.kill('SIGTERM');
    const force = setTimeout(() => this.child?.kill('SIGKILL'), STOP_MS);
    await this.running;
    clearTimeout(force);
  }

  private async keepRunning(): Promise<void> {
    let pause = 250;
    while (!this.stopping.signal.aborted) {
      const started = Date.now();
      const how = await this.runOnce();
      if (this.stopping.signal.aborted) return;
      this.crashes += 1;
      pause = Date.now() - started > STEADY_MS ? 250 : Math.min(pause * 2, LONGEST_PAUSE_MS);
      this.log(`${this.program.name} ended (${how}) and is started again in ${pause / 1000} s; see ${this.program.logFile}.`);
      await sleep(pause, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  private runOnce(): Promise<string> {
    const { file, logFile, env, frozenAfterMs } = this.program;
    shorten(logFile);
    const output = openLog(logFile);
    const child = fork(file, [], { env, detached: true, execArgv: ['--enable-source-maps'], stdio: ['ignore', output, output, 'ipc'] });
    if (typeof output === 'number') closeSync(output);
    this.child = child;
    const watch = new HeartbeatWatch(frozenAfterMs, performance.now());
    let frozen = false;
    child.on('message', () => watch.beat());
    const watching = setInterval(() => {
      if (frozen || !watch.isFrozen(performance.now())) return;
      frozen = true;
      // Nothing else ends a stopped process.
      child.kill('SIGKILL');
    }, BEAT_EVERY_MS);
    const shortening = setInterval(() => shorten(logFile), LOG_CHECK_MS);
    return new Promise((ended) => {
      child.once('error', (error) => ended(error.message));
      child.once('exit', (code, signal) => ended(signal ?? `exit code ${code}`));
    }).then((how) => {
      clearInterval(shortening);
      clearInterval(watching);
      return frozen ? `no sign of life for ${frozenAfterMs / 1000} s` : String(how);
    });
  }
}

/** The last non-empty line of a program's output: usually the reason for its exit. */
export function lastLine(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n');
  const line = lines.at(-1) ?? '';
  try {
    const { msg, err } = JSON.parse(line) as { msg?: string; err?: { message?: string } };
    return err?.message ?? msg ?? line;
  } catch {
    return line;
  }
}

/** Rotates a log: past 20 MB it is moved to `.old`. */
function shorten(logFile: string): void {
  try {
    if (statSync(logFile).size < LOG_BYTES) return;
    keepOld(logFile);
    truncateSync(logFile);
  } catch {
    // There is no log yet.
  }
}

function keepOld(logFile: string): void {
  const old = `${logFile}.old`;
  try {
    copyFileSync(logFile, old);
  } catch {
    // On a full disk a program is worth more than its log.
    rmSync(old, { force: true });
  }
}

/** A program runs without its log where the disk has no room for one. */
function openLog(logFile: string): number | 'ignore' {
  try {
    return openSync(logFile, 'a', 0o600);
  } catch {
    return 'ignore';
  }
}
