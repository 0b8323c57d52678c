/** Failures counted for one address or one e-mail in the current window. */
interface Window {
  startedAt: number;
  failures: number;
}

export const WINDOW_MS = 15 * 60_000;
const MOST_WINDOWS = 10_000;

/**
 * Counts failed log-ins under a key in fixed windows of 15 minutes. It lives in one process: several processes allow as many times more,
 * which is still far too few to guess a password. Remembers at most 10,000 keys, the oldest windows go first.
 */
export class LoginThrottle {
  private readonly windows = new Map<string, Window>();

  constructor(private readonly allowed: number) {}

  /** Milliseconds to wait before the next try; 0 when it may be made now. */
  waitMs(key: string, now: number): number {
    const window = this.windows.get(key);
    if (!window || window.startedAt + WINDOW_MS <= now || window.failures < this.allowed) return 0;
    return window.startedAt + WINDOW_MS - now;
  }

  /** Counts a try as failed; before its outcome is known, so that many tries at once count too. */
  failed(key: string, now: number): void {
    const window = this.windows.get(key);
    if (window && window.startedAt + WINDOW_MS > now) {
      window.failures++;
      return;
    }
    this.windows.delete(key);
    this.windows.set(key, { startedAt: now, failures: 1 });
    if (this.windows.size > MOST_WINDOWS) this.windows.delete(this.windows.keys().next().value!);
  }

  /** The try was right after all: takes its count back. */
  succeeded(key: string): void {
    const window = this.windows.get(key);
    if (window) window.failures--;
  }
}
