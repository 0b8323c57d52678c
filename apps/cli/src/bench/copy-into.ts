import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from } from 'pg-copy-streams';

/** Copies lines (text format, with line breaks) into a table by one COPY; the role must be a superuser. */
export async function copyInto(client: Client, target: string, lines: Iterable<string>): Promise<void> {
  const stream = client.query(from(`COPY ${target} FROM STDIN`));
  await pipeline(pieces(lines), stream);
}

const PIECE = 1 << 16;

function* pieces(lines: Iterable<string>): Generator<Buffer> {
  let piece: string[] = [];
  let size = 0;
  for (const line of lines) {
    piece.push(line);
    size += line.length;
    if (size < PIECE) continue;
    yield Buffer.from(piece.join(''));
    piece = [];
    size = 0;
  }
  if (size > 0) yield Buffer.from(piece.join(''));
}

/** Formats one line of COPY's text format. */
export function copyLine(values: readonly (string | number | null)[]): string {
  return `${values.map((value) => (value === null ? '\\N' : String(value).replace(ESCAPED, (sign) => ESCAPES[sign]!))).join('\t')}\n`;
}

const ESCAPED = /[\\\t\n\r]/g;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
