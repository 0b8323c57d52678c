interface Waiting<Item, Answer> {
  item: Item;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

/**
 * What comes in the same turn of the event loop goes together, and so does what comes while the like is under way and waits for it: one
 * transaction, one trip and one wait for the disk for all of it. A quiet system is as fast as without, and a busy one does less for each.
 */
export class Together<Item, Answer> {
  private readonly waiting = new Map<string, Waiting<Item, Answer>[]>();

  /** `work` answers in the order of its items. Where it fails for several, it is called again for each alone: one bad item costs no other. */
  constructor(
    private readonly work: (key: string, items: readonly Item[]) => Promise<readonly Answer[]>,
    private readonly most: number,
  ) {}

  /** Items with the same key may go together. */
  do(key: string, item: Item): Promise<Answer> {
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
    while (queue.length > 0) await this.settle(key, queue.splice(0, this.most));
    this.waiting.delete(key);
  }

  private async settle(key: string, some: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await this.work(
        key,
        some.map(({ item }) => item),
      );
      some.forEach(({ resolve }, n) => resolve(answers[n]!));
    } catch (error) {
      if (some.length === 1) some[0]!.reject(error);
      else for (const one of some) await this.settle(key, [one]);
    }
  }
}
