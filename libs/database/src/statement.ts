import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { QueryFailedError } from 'typeorm';

/** More different texts than this, and somebody writes values into his statements: the rest is planned each time. */
const MOST_NAMES = 500;
const names = new Map<string, string>();

/**
 * Runs one statement and answers its rows. Each connection parses and plans a text once: that costs PostgreSQL more than most of our
 * statements take. Throws TypeORM's `QueryFailedError`.
 */
export async function runStatement<Row>(client: ClientBase, sql: string, parameters: readonly unknown[]): Promise<Row[]> {
  gather(client);
  try {
    const { rows } = await client.query({ name: nameOf(sql), text: sql, values: [...parameters] });
    return rows as Row[];
  } catch (error) {
    throw new QueryFailedError(sql, [...parameters], error as Error);
  }
}

/** Runs a text of several statements without parameters; answers what the last of them did, such as `COMMIT`. */
export async function runScript(client: ClientBase, sql: string): Promise<string> {
  gather(client);
  try {
    const result: unknown = await client.query(sql);
    const last: unknown = Array.isArray(result) ? result.at(-1) : result;
    return (last as { command: string }).command;
  } catch (error) {
    throw new QueryFailedError(sql, [], error as Error);
  }
}

/** Everything that is sent in the same turn leaves in one write: the system call costs more than the bytes. */
function gather(client: ClientBase): void {
  const { stream } = (client as ClientBase & { connection: { stream: NodeJS.WritableStream & { cork(): void; uncork(): void } } })
    .connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

function nameOf(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= MOST_NAMES) return known;
  const name = createHash('sha256').update(sql).digest('base64url').slice(0, 20);
  names.set(sql, name);
  return name;
}
