import { v7 } from 'uuid';

/** A new UUIDv7, which sorts by creation time. For all ids except those of signals. */
export function newId(): string {
  return v7();
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The text if it is an id, else null: URLs take a key or an id, and PostgreSQL cannot compare a uuid with a key. */
export function idOrNull(keyOrId: string): string | null {
  return UUID.test(keyOrId) ? keyOrId : null;
}
