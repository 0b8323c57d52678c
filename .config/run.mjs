// The base of every script here: the checkout's root, running a command, reporting an error. Plain Node, no packages.
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** An error that is printed as one line, without a stack. */
export class SetupError extends Error {}

/** Runs a command and waits for it. Signals that end this process are passed on to it. */
export function run([command, ...args], { failure, env, stdio = ['ignore', 'inherit', 'inherit'] } = {}) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio,
      env: { ...process.env, ...env },
      shell: process.platform === 'win32' && command === 'npm',
    });
    let interrupted = false;
    const pass = (signal) => {
      interrupted = true;
      child.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, pass);
    child.once('error', (error) => failed(new SetupError(`${command} could not be run: ${error.message}`)));
    child.once('exit', (code, signal) => {
      for (const name of SIGNALS) process.off(name, pass);
      if (interrupted || signal || code === 130) process.exit(130);
      if (code === 0 || !failure) done(code ?? 1);
      else failed(new SetupError(failure));
    });
  });
}

export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

export function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/** Prints a SetupError as one line and any other error with its stack, then exits. */
export function fail(error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exit(1);
}
