import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '@app/contracts';
import { lastLine, type Supervisor } from './supervisor';

const READY_MS = 90_000;

export interface Started {
  name: string;
  logFile: string;
  supervisor: Supervisor;
}

/**
 * Waits until the api is ready (the database is reachable and a worker is alive) and the page can be opened. Throws a DomainError
 * when a program keeps exiting, or after 90 seconds.
 */
export async function untilReady(url: string, programs: readonly Started[], stop: AbortSignal): Promise<void> {
  const until = Date.now() + READY_MS;
  for (;;) {
    const ready = await ask(`${url}/readyz`, stop);
    const page = ready?.ok ? await ask(`${url}/`, stop) : null;
    stop.throwIfAborted();
    if (page?.ok) return;
    const failing = programs.find(({ supervisor }) => supervisor.crashes >= 3);
    if (failing) {
      const why = `${failing.name} does not stay up: ${lastLine(failing.logFile)}`;
      throw new DomainError('unavailable', `${why} (${failing.logFile})`);
    }
    if (Date.now() > until) {
      const answer = page ?? ready;
      const said = answer ? `: ${(await answer.text()).trim().slice(0, 300)}` : '.';
      const logs = programs.map(({ logFile }) => logFile).join(' and ');
      throw new DomainError('unavailable', `Afterpilot was not ready within ${READY_MS / 1000} s${said} See ${logs}.`);
    }
    await sleep(100, undefined, { signal: stop });
  }
}

function ask(url: string, stop: AbortSignal): Promise<Response | null> {
  const signal = AbortSignal.any([stop, AbortSignal.timeout(5000)]);
  return fetch(url, { signal, headers: { accept: 'text/html, application/json' } }).catch(() => null);
}
