import { createHash } from 'node:crypto';
import type { ClientBase, QueryConfig } from 'pg';
import { QueryFailedError } from 'typeorm';

/** Further statements are not prepared: so many different ones mean that some contain values. */
const MAX_PREPARED = 500;

/** The driver knows `query_timeout`; its types do not. */
type Query = QueryConfig & { query_timeout: number };

/** Runs statements on a connection, prepared under the same name on every connection of the process. */
export class Statements {
  private readonly names = new Map<string, string>();

  /** A statement without an answer after `giveUpMs` fails, and its connection is closed. */
  constructor(private readonly giveUpMs: number) {}

  /**
   * Runs one prepared statement and returns its rows. Parsing and planning cost PostgreSQL more than running most of our statements, so
   * each connection does it once per text. Throws TypeORM's `QueryFailedError`.
   */
  async run<Row>(client: ClientBase, sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    cork(client);
    try {
      const { rows } = await client.query({
        name: this.nameOf(sql),
        text: sql,
        values: [...parameters],
        query_timeout: this.giveUpMs,
      } as Query);
      return rows as Row[];
    } catch (error) {
      throw new QueryFailedError(sql, [...parameters], error as Error);
    }
  }

  /** Runs several statements without parameters; returns the command tag of the last, such as `COMMIT`. */
  async runScript(client: ClientBase, sql: string): Promise<string> {
    cork(client);
    try {
      const result: unknown = await client.query({ text: sql, query_timeout: this.giveUpMs } as Query);
      const last: unknown = Array.isArray(result) ? result.at(-1) : result;
      return (last as { command: string }).command;
    } catch (error) {
      throw new QueryFailedError(sql, [], error as Error);
    }
  }

  private nameOf(sql: string): string | undefined {
    const known = this.names.get(sql);
    if (known !== undefined || this.names.size >= MAX_PREPARED) return known;
    const name = createHash('sha256').update(sql).digest('base64url').slice(0, 20);
    this.names.set(sql, name);
    return name;
  }
}

/** Sends everything of one turn in a single write: the system call costs more than the bytes. */
function cork(client: ClientBase): void {
  const { stream } = (client as ClientBase & { connection: { stream: NodeJS.WritableStream & { cork(): void; uncork(): void } } })
    .connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}
