/** A migration that a database has. */
export interface AppliedMigration {
  name: string;
  /** The release before it works on, so it may be started during a rolling upgrade. */
  additive: boolean;
}

/**
 * Why a release that knows the migrations `known` cannot work with a database that has `applied`, and what to do, in one line. Undefined
 * where it can. Newer migrations that only add something are no reason.
 */
export function schemaMismatch(applied: readonly AppliedMigration[], known: readonly string[]): string | undefined {
  const newer = applied.filter(({ name, additive }) => !additive && !known.includes(name)).map(({ name }) => name);
  if (newer.length > 0) {
    return `The database is newer than this release (it has ${newer.join(', ')}): start the release that migrated it, or a later one.`;
  }
  const missing = known.filter((name) => !applied.some((migration) => migration.name === name));
  if (missing.length === 0) return undefined;
  if (missing.length === known.length) return 'The database has no tables yet: run `npm start`, or `npm run migrate` first.';
  const count = missing.length === 1 ? '1 migration' : `${missing.length} migrations`;
  return `The database is ${count} behind this release (${missing.join(', ')}): run \`npm run migrate\`, then start again.`;
}
