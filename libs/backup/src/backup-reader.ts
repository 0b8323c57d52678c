import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { DomainError } from '@app/contracts';
import {
  type BackupHeader,
  damaged,
  END_OF_ROWS,
  parseHeader,
  parseTableEnd,
  parseTableStart,
  type TableEnd,
  type TableStart,
} from './backup-format.rules';

const LONGEST_LINE = 1_000_000;
const END = Buffer.from(END_OF_ROWS);
const NEWLINE = 0x0a;

/** Takes the rows of one table, in COPY's text format, and answers how many there were. */
export type TableSink = (start: TableStart, rows: AsyncIterable<Buffer>) => Promise<number>;

/** Reads a backup from front to back, and compares counts and checksums. Throws `invalid` in one line where it is damaged. */
export class BackupReader {
  private rest: Buffer = Buffer.alloc(0);
  private readonly chunks: AsyncIterator<Buffer>;

  constructor(input: Readable) {
    const unpacked = createGunzip();
    input.on('error', (error) => unpacked.destroy(error));
    this.chunks = input.pipe(unpacked)[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  async header(known: readonly string[]): Promise<BackupHeader> {
    return parseHeader(await this.line(), known);
  }

  /** Call it after `header`. Resolves when every table was as its checksum says, and the end was seen. */
  async tables(sink: TableSink): Promise<TableEnd[]> {
    const done: TableEnd[] = [];
    for (;;) {
      const start = parseTableStart(await this.line());
      if ('end' in start) {
        const rows = done.reduce((sum, table) => sum + table.rows, 0);
        if (start.tables !== done.length || start.rows !== rows) throw damaged('tables are missing');
        return done;
      }
      const hash = createHash('sha256');
      const counted = await sink(
        start,
        this.rows((piece) => hash.update(piece)),
      );
      const end = parseTableEnd(await this.line(), start.table);
      if (end.sha256 !== hash.digest('hex')) throw damaged(`the checksum of the table ${start.table} is wrong`);
      if (end.rows !== counted) throw damaged(`the table ${start.table} has ${counted} rows instead of ${end.rows}`);
      done.push(end);
    }
  }

  /** The rows up to their end, in pieces of whole lines. */
  private async *rows(see: (piece: Buffer) => void): AsyncGenerator<Buffer> {
    for (;;) {
      const isOver = this.rest.subarray(0, END.length).equals(END);
      const found = isOver ? 0 : this.rest.indexOf(`\n${END_OF_ROWS}`) + 1;
      const until = found || (isOver ? 0 : this.rest.lastIndexOf(NEWLINE) + 1);
      const piece = this.rest.subarray(0, until);
      this.rest = this.rest.subarray(until);
      if (piece.length > 0) {
        see(piece);
        yield piece;
      }
      if (isOver || found > 0) {
        this.rest = this.rest.subarray(END.length);
        return;
      }
      if (!(await this.more())) throw damaged('it breaks off');
    }
  }

  private async line(): Promise<string | undefined> {
    let end = this.rest.indexOf(NEWLINE);
    while (end === -1) {
      if (this.rest.length > LONGEST_LINE || !(await this.more())) return undefined;
      end = this.rest.indexOf(NEWLINE);
    }
    const text = this.rest.subarray(0, end).toString('utf8');
    this.rest = this.rest.subarray(end + 1);
    return text;
  }

  private async more(): Promise<boolean> {
    try {
      const { done, value } = await this.chunks.next();
      if (done) return false;
      this.rest = Buffer.concat([this.rest, value]);
      return true;
    } catch (error) {
      const { code, syscall, message } = error as NodeJS.ErrnoException;
      if (syscall) throw new DomainError('unavailable', `The backup cannot be read: ${message}.`);
      // No gzip at all.
      if (message === 'incorrect header check') return false;
      if (code === 'Z_DATA_ERROR' || code === 'Z_BUF_ERROR') throw damaged('it cannot be unpacked');
      throw error;
    }
  }
}
