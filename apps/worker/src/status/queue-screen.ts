import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { Queue } from 'bullmq';
import type { RequestHandler } from 'express';
import type { Queues } from '@app/queues';

export const QUEUE_SCREEN = '/queues';

/** A read-only page that shows the jobs: only the outbox adds and retries them. */
export function queueScreen(queues: Queues): RequestHandler {
  const serverAdapter = new ExpressAdapter();
  serverAdapter.setBasePath(QUEUE_SCREEN);
  createBullBoard({
    queues: queues.all().map((queue) => new BullMQAdapter(queue as unknown as Queue, { readOnlyMode: true })),
    serverAdapter,
    options: { uiConfig: { boardTitle: 'Afterpilot queues' } },
  });
  return serverAdapter.getRouter() as RequestHandler;
}
