import { useSyncExternalStore } from 'react';

const TICK = 30_000;

/** Ticks while somebody listens. */
class Clock {
  private current = Date.now();
  private readonly listeners = new Set<() => void>();
  private timer?: number;

  readonly now = (): number => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.listeners.size === 0) {
      this.tick();
      this.timer = window.setInterval(() => this.tick(), TICK);
    }
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) window.clearInterval(this.timer);
    };
  };

  private tick(): void {
    this.current = Date.now();
    for (const listener of this.listeners) listener();
  }
}

const clock = new Clock();

/** The present, in milliseconds; moves twice a minute. The one place where the screens read the clock. */
export function useNow(): number {
  return useSyncExternalStore(clock.subscribe, clock.now);
}
