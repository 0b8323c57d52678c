import { Worker } from 'node:worker_threads';
import { LogDestination } from './log-destination';
import { loggedError } from './logged-error.rules';

/** A process that was asked to stop is gone after this time, in whatever state it is. */
const STOP_WITHIN_MS = 8_000;
const BEAT_EVERY_MS = 1_000;

interface Program {
  /** Starts everything, and calls `stop.throwIfAborted()` before each step that would go on by itself. */
  start(stop: AbortSignal): Promise<void>;
  /** Ends what `start` began, also where it was interrupted. */
  close(): Promise<void>;
}

/**
 * Runs a program until Ctrl-C, SIGTERM, or the end of the process that started it, and exits with 0. It closes only after the start has
 * ended, and the start ends at its next step: closing while it goes on once left workers behind that nobody stopped.
 * Throws the error of a start that failed by itself.
 */
export async function runUntilStopped(program: Program): Promise<void> {
  surviveLostOutput();
  showLife();
  process.on('uncaughtException', endWith);
  const stop = new AbortController();
  const stopped = new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve()));
  stop.signal.addEventListener('abort', () => endWithin(STOP_WITHIN_MS));
  for (const event of ['SIGINT', 'SIGTERM', 'disconnect']) process.on(event, () => stop.abort());
  // The parent may have gone before anybody listened, or while the program was loaded: then the event is still to come.
  if (process.connected === false) stop.abort();
  try {
    await new Promise(setImmediate);
    stop.signal.throwIfAborted();
    await program.start(stop.signal);
    await stopped;
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  }
  await program.close();
  process.exit(0);
}

/** Output to a full disk or a closed terminal is lost; the program continues. */
function surviveLostOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

/** Heartbeats for the process that started this one: they stop when this one is stopped, or when its event loop hangs. */
function showLife(): void {
  if (process.send === undefined) return;
  let isSending = false;
  const beat = (): void => {
    // Where nobody reads, heartbeats would pile up.
    if (isSending || !process.connected) return;
    isSending = true;
    process.send?.('alive', undefined, undefined, () => (isSending = false));
  };
  beat();
  setInterval(beat, BEAT_EVERY_MS).unref();
}

/** Node would print the error with all its properties, and those of the database hold clients' data. */
function endWith(error: unknown): void {
  new LogDestination(() => 2).write(`${JSON.stringify({ level: 60, time: Date.now(), err: loggedError(error), msg: 'uncaught error' })}\n`);
  process.exit(1);
}

/** A thread of its own, because a timer does not fire while the main thread is busy. */
function endWithin(milliseconds: number): void {
  new Worker(`setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${milliseconds})`, { eval: true }).unref();
}
