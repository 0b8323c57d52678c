import { Batcher } from './batch';

/** Work that ends when it is released. */
function heldWork(): {
  calls: string[][];
  release: () => void;
  work: (key: string, items: readonly string[]) => Promise<string[]>;
} {
  const calls: string[][] = [];
  const releases: (() => void)[] = [];
  return {
    calls,
    release: () => releases.shift()!(),
    async work(key, items) {
      calls.push([key, ...items]);
      await new Promise<void>((resolve) => releases.push(resolve));
      if (items.includes('bad')) throw new Error(`bad among ${items.length}`);
      return items.map((item) => `${item} done`);
    },
  };
}

describe('batching concurrent calls', () => {
  it('batches the calls of one tick, later ones in the next batch, never more than the maximum', async () => {
    const { calls, release, work } = heldWork();
    const batcher = new Batcher(work, 2);
    const first = [batcher.add('ours', 'a'), batcher.add('ours', 'b')];
    await new Promise(setImmediate);
    expect(calls).toEqual([['ours', 'a', 'b']]);
    const answers = Promise.all([...first, ...['c', 'd', 'e'].map((item) => batcher.add('ours', item))]);
    await new Promise(setImmediate);
    expect(calls).toHaveLength(1);
    for (const next of [
      ['ours', 'c', 'd'],
      ['ours', 'e'],
    ]) {
      release();
      await new Promise(setImmediate);
      expect(calls.at(-1)).toEqual(next);
    }
    release();
    expect(await answers).toEqual(['a done', 'b done', 'c done', 'd done', 'e done']);
  });

  it('lets other keys run at the same time', async () => {
    const { calls, work } = heldWork();
    const batcher = new Batcher(work, 9);
    void batcher.add('ours', 'a');
    void batcher.add('theirs', 'b');
    await new Promise(setImmediate);
    expect(calls).toEqual([
      ['ours', 'a'],
      ['theirs', 'b'],
    ]);
  });

  it('fails a bad item alone and keeps working', async () => {
    const work = async (_: string, items: readonly string[]): Promise<string[]> => {
      await Promise.resolve();
      if (items.includes('bad')) throw new Error(`bad among ${items.length}`);
      return items.map((item) => `${item} done`);
    };
    const batcher = new Batcher(work, 9);
    const ended = await Promise.allSettled(['a', 'b', 'bad', 'c'].map((item) => batcher.add('ours', item)));
    expect(ended.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as Error).message))).toEqual([
      'a done',
      'b done',
      'bad among 1',
      'c done',
    ]);
    expect(await batcher.add('ours', 'd')).toBe('d done');
  });

  it('fails all that wait when the database does not answer, rather than let each wait again', async () => {
    const calls: number[] = [];
    const batcher = new Batcher<string, string>(async (_, items) => {
      calls.push(items.length);
      await Promise.resolve();
      throw new Error('Query read timeout');
    }, 2);
    const ended = await Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map((item) => batcher.add('ours', item)));
    expect(ended.map(({ status }) => status)).toEqual(Array(5).fill('rejected'));
    expect(calls).toEqual([2]);
  });
});
