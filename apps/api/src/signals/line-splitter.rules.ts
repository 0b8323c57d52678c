/** One line of NDJSON: its text, or the reason why it is refused. Lines count from 0. */
export type Line = { index: number; text: string } | { index: number; problem: string };

export const MAX_LINE_BYTES = 64 * 1024;

const NEWLINE = 0x0a;
const TOO_LONG = `is longer than 64 kB (${MAX_LINE_BYTES} bytes)`;

/** Splits a stream of bytes into lines. Keeps at most one line in memory and drops the rest of a longer one. Empty lines count but are skipped. */
export class LineSplitter {
  private index = 0;
  private pieces: Buffer[] = [];
  private bytes = 0;

  /** The lines that this chunk completes. */
  push(chunk: Buffer): Line[] {
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      this.hold(chunk.subarray(start, end));
      this.complete(lines);
      start = end + 1;
    }
    this.hold(chunk.subarray(start));
    return lines;
  }

  /** The last line, if the stream did not end with a newline. */
  end(): Line[] {
    const lines: Line[] = [];
    if (this.bytes > 0) this.complete(lines);
    return lines;
  }

  private hold(piece: Buffer): void {
    this.bytes += piece.length;
    if (this.bytes > MAX_LINE_BYTES) this.pieces = [];
    else if (piece.length > 0) this.pieces.push(piece);
  }

  private complete(lines: Line[]): void {
    const index = this.index++;
    if (this.bytes > MAX_LINE_BYTES) lines.push({ index, problem: TOO_LONG });
    else {
      const text = decode(this.pieces.length === 1 ? this.pieces[0]! : Buffer.concat(this.pieces));
      if (text === undefined) lines.push({ index, problem: 'is not valid UTF-8' });
      else if (text.trim() !== '') lines.push({ index, text });
    }
    this.pieces = [];
    this.bytes = 0;
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Buffer): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}
