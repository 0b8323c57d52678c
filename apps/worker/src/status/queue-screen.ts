import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { Queue } from 'bullmq';
import type { RequestHandler } from 'express';
import type { Queues } from '@app/queues';

export const QUEUE_SCREEN = '/queues';
/** Style sheets of another server: the screen's page asks Google for its fonts. */
const FROM_ELSEWHERE = /<link [^>]*href="https?:[^>]*>/g;

/** A read-only page that shows the jobs: only the outbox adds and retries them. */
export function queueScreen(queues: Queues): RequestHandler {
  const serverAdapter = new ExpressAdapter();
  serverAdapter.setBasePath(QUEUE_SCREEN);
  createBullBoard({
    queues: queues.all().map((queue) => new BullMQAdapter(queue as unknown as Queue, { readOnlyMode: true })),
    serverAdapter,
    options: { uiConfig: { boardTitle: 'Afterpilot queues' } },
  });
  const router = serverAdapter.getRouter() as RequestHandler;
  return (request, response, next) => {
    const send = response.send.bind(response);
    response.send = (body: unknown) => send(typeof body === 'string' ? body.replace(FROM_ELSEWHERE, '') : body);
    return router(request, response, next);
  };
}
