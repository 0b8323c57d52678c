const WIDTH = 30;

/** A progress line on stderr for reading a file; silent when stderr is not a terminal. */
export class ProgressBar {
  private readonly visible = process.stderr.isTTY === true;
  private shown = false;

  /** @param size total bytes, null if unknown */
  constructor(private readonly size: number | null) {}

  show(bytes: number, signals: number): void {
    if (!this.visible) return;
    const share = this.size ? Math.min(1, bytes / this.size) : null;
    const bar = share === null ? '' : `${'█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░')} ${Math.floor(share * 100)} %  `;
    process.stderr.write(`\r${bar}${signals} signals`);
    this.shown = true;
  }

  /** Prints a line above the bar. */
  print(line: string): void {
    process.stderr.write(`${this.shown ? '\r\u001b[K' : ''}${line}\n`);
    this.shown = false;
  }

  end(): void {
    if (this.shown) process.stderr.write('\r\u001b[K');
    this.shown = false;
  }
}
