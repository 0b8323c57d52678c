/** Adds to the end of a ring and drops what is too old. */
export function push<T>(ring: T[], item: T, size: number): void {
  ring.push(item);
  while (ring.length > size) ring.shift();
}
