import { useSyncExternalStore } from 'react';

/** An act that has been said but not yet sent: until then it can be taken back. */
export interface Deferred {
  id: number;
  message: string;
  /** `waiting` can be undone; `failed` says why and offers to try again. */
  state: 'waiting' | 'failed';
  detail?: string;
}

interface Entry extends Deferred {
  send: () => Promise<unknown>;
  undo: () => void;
  timer: number | undefined;
}

const UNDO_FOR = 5_000;
let entries: readonly Entry[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function publish(next: readonly Entry[]): void {
  entries = next;
  for (const listener of listeners) listener();
}

const without = (id: number) => entries.filter((entry) => entry.id !== id);

async function sendNow(id: number): Promise<void> {
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined) return;
  window.clearTimeout(entry.timer);
  publish(without(id));
  try {
    await entry.send();
  } catch (failure) {
    const detail = failure instanceof Error ? failure.message : 'Nothing was saved.';
    publish([...without(id), { ...entry, state: 'failed', detail, timer: undefined }]);
  }
}

/**
 * Undo rather than "are you sure?": `send` runs in five seconds, or at once when the page is left; `undo` takes back
 * what the screen shows already.
 */
export function defer(message: string, act: { send: () => Promise<unknown>; undo: () => void }): void {
  const id = nextId++;
  const timer = window.setTimeout(() => void sendNow(id), UNDO_FOR);
  publish([...entries, { id, message, state: 'waiting', timer, ...act }]);
}

export function takeBack(id: number): void {
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined) return;
  window.clearTimeout(entry.timer);
  publish(without(id));
  entry.undo();
}

/** Sends what waits, without waiting longer. */
export function settle(id: number): void {
  void sendNow(id);
}

window.addEventListener('pagehide', () => {
  for (const entry of entries) if (entry.state === 'waiting') void sendNow(entry.id);
});

export function useDeferred(): readonly Deferred[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => entries,
  );
}
