/** An id of our own for one event, so that sending it twice stores it once. `randomUUID` is missing on plain http. */
export function newEventId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
