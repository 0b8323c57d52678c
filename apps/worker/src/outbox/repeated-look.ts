import { setTimeout as pause } from 'node:timers/promises';

/** Looks for work when woken, and now and then by itself; never twice at the same time. */
export class RepeatedLook {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private isRunning = false;
  private again = false;
  private lookedAt = -Infinity;
  private stopped = false;

  /**
   * `look` returns true while work is left, and never throws. Two looks start at least `leastGapMs` apart; without being woken, the next one
   * comes after `againMs` while work is left, else after `pollMs`.
   */
  constructor(
    private readonly look: () => Promise<boolean>,
    private readonly times: { leastGapMs: number; pollMs: number; againMs: number },
  ) {}

  start(): void {
    this.wake();
  }

  /** Looks now, or right after the current look. */
  wake(): void {
    if (this.stopped) return;
    this.again = true;
    if (!this.isRunning) this.running = this.pass();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async pass(): Promise<void> {
    this.isRunning = true;
    clearTimeout(this.timer);
    let isLeft = false;
    while (this.again && !this.stopped) {
      const early = this.lookedAt + this.times.leastGapMs - performance.now();
      if (early > 0) await pause(early);
      this.lookedAt = performance.now();
      this.again = false;
      isLeft = await this.look();
    }
    this.isRunning = false;
    if (!this.stopped) this.timer = setTimeout(() => this.wake(), isLeft ? this.times.againMs : this.times.pollMs);
  }
}
