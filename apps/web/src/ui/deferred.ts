import { useSyncExternalStore } from 'react';

/** An act that has been said but not yet sent: until then it can be taken back. */
export interface Deferred {
  id: number;
  message: string;
  /** `waiting` can be undone; `failed` says why and offers to try again. */
  state: 'waiting' | 'failed';
  detail?: string;
}

interface Act {
  send: () => Promise<unknown>;
  undo: () => void;
}

interface Entry extends Deferred, Act {
  timer: number | undefined;
}

const UNDO_FOR = 5_000;

/** Actions waiting to be sent, and failed ones. */
class DeferredActs {
  private entries: readonly Entry[] = [];
  private nextId = 1;
  private readonly listeners = new Set<() => void>();

  readonly all = (): readonly Deferred[] => this.entries;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  add(message: string, act: Act): void {
    const id = this.nextId++;
    const timer = window.setTimeout(() => void this.send(id), UNDO_FOR);
    this.publish([...this.entries, { id, message, state: 'waiting', timer, ...act }]);
  }

  takeBack(id: number): void {
    this.remove(id)?.undo();
  }

  async send(id: number): Promise<void> {
    const entry = this.remove(id);
    if (entry === undefined) return;
    try {
      await entry.send();
    } catch (failure) {
      const detail = failure instanceof Error ? failure.message : 'Nothing was saved.';
      this.publish([...this.entries.filter((each) => each.id !== id), { ...entry, state: 'failed', detail, timer: undefined }]);
    }
  }

  sendWaiting(): void {
    for (const entry of this.entries) if (entry.state === 'waiting') void this.send(entry.id);
  }

  private remove(id: number): Entry | undefined {
    const entry = this.entries.find((each) => each.id === id);
    if (entry === undefined) return undefined;
    window.clearTimeout(entry.timer);
    this.publish(this.entries.filter((each) => each.id !== id));
    return entry;
  }

  private publish(next: readonly Entry[]): void {
    this.entries = next;
    for (const listener of this.listeners) listener();
  }
}

const acts = new DeferredActs();

window.addEventListener('pagehide', () => acts.sendWaiting());

/**
 * Undo rather than "are you sure?": `send` runs in five seconds, or at once when the page is left; `undo` takes back
 * what the screen shows already.
 */
export function defer(message: string, act: Act): void {
  acts.add(message, act);
}

export function takeBack(id: number): void {
  acts.takeBack(id);
}

/** Sends what waits, without waiting longer. */
export function settle(id: number): void {
  void acts.send(id);
}

export function useDeferred(): readonly Deferred[] {
  return useSyncExternalStore(acts.subscribe, acts.all);
}
