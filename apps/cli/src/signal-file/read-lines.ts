import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import { DomainError } from '@app/contracts';

export interface Lines {
  /** The number of the first line, from 1. */
  first: number;
  lines: string[];
  /** Bytes of the file read so far, before decompression. */
  bytesRead: number;
}

/**
 * Reads a text file, or standard input for `-`, in slices of whole lines. Decompresses gzip, whatever the file's name.
 * Throws a one-sentence `DomainError` for a file that cannot be read or whose gzip is broken.
 */
export async function* readLines(file: string): AsyncGenerator<Lines> {
  let bytesRead = 0;
  const source = file === '-' ? process.stdin : createReadStream(file);
  const counted = Readable.from(counting(source, (bytes) => (bytesRead += bytes)));
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let first = 1;
  // Some editors and spreadsheets write a byte order mark first.
  let isFirst = true;
  try {
    for await (const chunk of await unpacked(counted)) {
      const text = decoder.write(chunk as Buffer);
      const lines = (rest + (isFirst ? text.replace(/^\uFEFF/, '') : text)).split('\n');
      isFirst &&= text === '';
      rest = lines.pop() ?? '';
      if (lines.length === 0) continue;
      yield { first, lines, bytesRead };
      first += lines.length;
    }
  } catch (error) {
    throw new DomainError('invalid', `${file === '-' ? 'Standard input' : file} cannot be read: ${(error as Error).message}.`);
  }
  rest += decoder.end();
  if (rest !== '') yield { first, lines: [rest], bytesRead };
}

/** The size in bytes, null for standard input; throws a `DomainError` when the file does not exist. */
export async function sizeOf(file: string): Promise<number | null> {
  if (file === '-') return null;
  try {
    await access(file, constants.R_OK);
    const found = await stat(file);
    if (found.isDirectory()) throw new Error('it is a folder');
    return found.size;
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message;
    throw new DomainError('not-found', `${file} cannot be read: ${why}.`);
  }
}

async function* counting(source: AsyncIterable<Buffer>, count: (bytes: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    count(chunk.length);
    yield chunk;
  }
}

async function unpacked(source: Readable): Promise<AsyncIterable<unknown>> {
  const iterator = source[Symbol.asyncIterator]();
  const head = await iterator.next();
  if (head.done) return Readable.from([]);
  const whole = Readable.from(
    (async function* () {
      yield head.value as Buffer;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value as Buffer;
    })(),
  );
  const bytes = head.value as Buffer;
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return whole;
  const gunzip = createGunzip();
  whole.on('error', (error) => gunzip.destroy(error));
  return whole.pipe(gunzip);
}
