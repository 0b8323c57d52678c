/** How often a program sends a heartbeat, and how often the watch looks. */
export const BEAT_EVERY_MS = 1_000;
/** A look that comes this late says that this process was held up itself, and with it the whole machine: suspended, or overloaded. */
const LATE_MS = 3 * BEAT_EVERY_MS;
/** Until its first heartbeat a program loads its code, without a turn of its event loop. */
const LOADING_MS = 120_000;

/**
 * Decides by its heartbeats whether a program is frozen: stopped, or with an event loop that does not turn. Silence counts only while the
 * watch itself was on time, so that neither a suspended machine nor a stopped starter looks like a frozen program.
 */
export class HeartbeatWatch {
  private silentMs = 0;
  private hasBeaten = false;
  private heard = false;

  /** `frozenAfterMs`: the silence that is too long. `lookedAt`: now, as in `isFrozen`. */
  constructor(
    private readonly frozenAfterMs: number,
    private lookedAt: number,
  ) {}

  beat(): void {
    this.heard = true;
    this.hasBeaten = true;
  }

  /** Call it every second, with the milliseconds of a clock that never goes back. */
  isFrozen(now: number): boolean {
    const passed = now - this.lookedAt;
    this.lookedAt = now;
    if (this.heard) this.silentMs = 0;
    else if (passed < LATE_MS) this.silentMs += passed;
    this.heard = false;
    return this.silentMs >= (this.hasBeaten ? this.frozenAfterMs : Math.max(LOADING_MS, this.frozenAfterMs));
  }
}
