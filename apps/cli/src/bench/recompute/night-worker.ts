import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Undo } from '../cleaning-up';
import type { NightOrder, NightReport } from './night-process';

/** Runs nights in a separate process, one at a time. */
export class NightWorker {
  private readonly child: ChildProcess;

  constructor(undo: Undo[], appUrl: string) {
    this.child = fork(join(__dirname, 'night-process.js'), [appUrl], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    undo.push(async () => {
      if (this.child.exitCode !== null || !this.child.connected) return;
      const ended = once(this.child, 'exit');
      this.child.disconnect();
      await ended;
    });
  }

  /** Throws when the process ends instead of answering. */
  async run(order: NightOrder): Promise<NightReport> {
    const ended = new AbortController();
    const lost = once(this.child, 'exit', { signal: ended.signal }).then(() => {
      throw new Error('the process of the nights ended');
    });
    try {
      const answer = once(this.child, 'message', { signal: ended.signal });
      this.child.send(order);
      const [report] = (await Promise.race([answer, lost])) as [NightReport];
      return report;
    } finally {
      ended.abort();
      lost.catch(() => undefined);
    }
  }
}
