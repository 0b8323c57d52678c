/** Cleanup steps, such as stopping a server that was started. */
export type Undo = () => Promise<void> | void;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `work`, then everything it pushed to `undo` in reverse order: when it ends, when it fails, and on a signal (exit code 130).
 * Push a step before starting what it cleans up, so that nothing is left behind.
 */
export async function cleaningUp<T>(work: (undo: Undo[]) => Promise<T>): Promise<T> {
  const undo: Undo[] = [];
  let cleaning: Promise<void> | undefined;
  let interrupted = false;
  const clean = (): Promise<void> => (cleaning ??= undoAll(undo));
  const interrupt = (): void => {
    interrupted = true;
    const exit = (): never => process.exit(130);
    clean().then(exit, exit);
  };
  for (const signal of SIGNALS) process.on(signal, interrupt);
  try {
    return await work(undo);
  } finally {
    await clean();
    // Errors caused by the cleanup itself are not reported: the process is about to end.
    if (interrupted) await new Promise(() => undefined);
    for (const signal of SIGNALS) process.off(signal, interrupt);
  }
}

async function undoAll(undo: Undo[]): Promise<void> {
  for (let step = undo.pop(); step; step = undo.pop()) {
    try {
      await step();
    } catch (error) {
      process.stderr.write(`could not be cleaned up: ${(error as Error).message}\n`);
    }
  }
}
