// What every script here stands on: where the checkout is, running a command, telling a refusal. Plain Node, no packages.
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A refusal that is told in one line. */
export class SetupError extends Error {}

/** Runs a command and waits; a signal that ends us ends it too. */
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

/** Tells a refusal in one line, anything else with its stack. */
export function fail(error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exit(1);
}
