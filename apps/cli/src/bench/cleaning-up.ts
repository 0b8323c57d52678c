/** Something to be undone at the end, such as a server that was started. */
export type Undo = () => Promise<void> | void;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `work` and then, the last first, everything it pushed to `undo`: at its end, when it fails, and also when the program is told to
 * stop meanwhile; then the process ends with 130. Push before the thing is there, so that nothing started is forgotten.
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
    // What broke off because its server was taken away is not worth telling; the process is about to end.
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
