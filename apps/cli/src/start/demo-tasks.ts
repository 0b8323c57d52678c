import { setTimeout as wait } from 'node:timers/promises';
import type { Page, TaskResponse } from '@app/contracts';
import type { SimulatedClient } from '@app/simulator';

const POLL_MS = 1_000;

/** Signals are computed in the background; after this long the tasks stay as they are. */
const PATIENCE_MS = 60_000;

/** Every second one of the reviews that the demo's people have done. */
const DONE_OF = 2;

export interface DemoServer {
  url: string;
  key: string;
  stop: AbortSignal;
}

/** Completes some reviews of clients that are well, as their CSMs would have, so that the list of tasks looks lived in. */
export async function completeDemoTasks(server: DemoServer, clients: readonly SimulatedClient[]): Promise<void> {
  const reviewed = clients.filter(({ stallOn }, index) => stallOn === undefined && index % DONE_OF === 0);
  const started = Date.now();
  for (const { key, people } of reviewed) {
    let task: TaskResponse | undefined;
    while (!server.stop.aborted && Date.now() - started < PATIENCE_MS) {
      const { items } = await call<Page<TaskResponse>>(server, `/v1/tasks?account=${key}&state=open`);
      task = items.find(({ playbook }) => playbook === 'handover-follow-up');
      if (task) break;
      await wait(POLL_MS);
    }
    if (!task) continue;
    const note = `Went through it with ${people[0]?.name ?? 'the champion'}: it runs without us, and the next step is agreed.`;
    await call(server, `/v1/tasks/${task.id}/complete`, { note });
  }
}

async function call<T>({ url, key, stop }: DemoServer, path: string, body?: object): Promise<T> {
  const response = await fetch(`${url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: stop,
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return (await response.json()) as T;
}
