import { writeSync } from 'node:fs';

const BUSY_TRIES = 20;
const BUSY_MS = 5;

/**
 * Writes log lines to a file descriptor, and loses a line rather than the process: a full disk must not end what still works.
 * The next line that can be written is preceded by how many were lost.
 */
export class LogDestination {
  private lost = 0;

  constructor(private readonly fileDescriptor = (): number => 1) {}

  write(line: string): void {
    if (this.lost > 0 && this.tryWrite(JSON.stringify({ level: 40, time: Date.now(), msg: `${this.lost} log lines were lost` }) + '\n')) {
      this.lost = 0;
    }
    if (!this.tryWrite(line)) this.lost++;
  }

  private tryWrite(line: string): boolean {
    let rest = Buffer.from(line);
    for (let tries = 0; tries < BUSY_TRIES;) {
      try {
        rest = rest.subarray(writeSync(this.fileDescriptor(), rest));
        if (rest.length === 0) return true;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return false;
        tries++;
        pause(BUSY_MS);
      }
    }
    return false;
  }
}

/** A pipe that its reader has not emptied yet. */
function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
