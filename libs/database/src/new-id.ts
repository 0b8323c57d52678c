import { v7 } from 'uuid';

/** A new UUIDv7: sorts by the moment it was made. For every id that is ours; signals have their own identity. */
export function newId(): string {
  return v7();
}
