import { useSyncExternalStore } from 'react';

const TICK = 30_000;
let current = Date.now();
const listeners = new Set<() => void>();
let timer: number | undefined;

function tick(): void {
  current = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    tick();
    timer = window.setInterval(tick, TICK);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.clearInterval(timer);
  };
}

/** The present, in milliseconds; moves twice a minute. The one place where the screens read the clock. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => current);
}
