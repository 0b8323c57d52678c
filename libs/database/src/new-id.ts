import { v7 } from 'uuid';

/** A new UUIDv7: sorts by the moment it was made. For every id that is ours; signals have their own identity. */
export function newId(): string {
  return v7();
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The text if it is an id, else null: `{key}` in addresses takes either, and PostgreSQL refuses to compare an id with a key. */
export function idOrNull(keyOrId: string): string | null {
  return UUID.test(keyOrId) ? keyOrId : null;
}
