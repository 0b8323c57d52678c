/** Adds to the end of a ring and drops the oldest items beyond `size`. */
export function push<T>(ring: T[], item: T, size: number): void {
  ring.push(item);
  while (ring.length > size) ring.shift();
}

const KEPT_EVIDENCE = 6;

/** Keeps a signal as evidence, the latest six of a ring. */
export function remember(evidence: string[], signalId: string): void {
  push(evidence, signalId, KEPT_EVIDENCE);
}
