import { databaseFailureOf } from './database-failure.rules';

interface Waiting<Item, Answer> {
  item: Item;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

/**
 * Batches concurrent calls: those made in one turn of the event loop, or while an earlier batch of the same key runs, share one call of
 * `work` and therefore one transaction. A single call is not delayed.
 */
export class Batcher<Item, Answer> {
  private readonly waiting = new Map<string, Waiting<Item, Answer>[]>();

  /**
   * `work` returns one answer per item, in order. If it fails for several items, it is called again for each item alone, so that one bad
   * item does not fail the others. If the database is unreachable, slow or full, everything that waits fails at once.
   */
  constructor(
    private readonly work: (key: string, items: readonly Item[]) => Promise<readonly Answer[]>,
    private readonly maxSize: number,
  ) {}

  /** The answer for this item. Items with the same key may share a batch. */
  add(key: string, item: Item): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const one = { item, resolve, reject };
      const queue = this.waiting.get(key);
      if (queue) queue.push(one);
      else this.run(key, [one]).catch(reject);
    });
  }

  private async run(key: string, queue: Waiting<Item, Answer>[]): Promise<void> {
    this.waiting.set(key, queue);
    await new Promise(setImmediate);
    while (queue.length > 0) await this.settle(key, queue.splice(0, this.maxSize), queue);
    this.waiting.delete(key);
  }

  private async settle(key: string, batch: readonly Waiting<Item, Answer>[], behind: Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await this.work(
        key,
        batch.map(({ item }) => item),
      );
      batch.forEach(({ resolve }, n) => resolve(answers[n]!));
    } catch (error) {
      if (databaseFailureOf(error)) for (const one of [...batch, ...behind.splice(0)]) one.reject(error);
      else if (batch.length === 1) batch[0]!.reject(error);
      else for (const one of batch) await this.settle(key, [one], behind);
    }
  }
}
