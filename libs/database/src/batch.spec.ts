import { Together } from './together';

/** Work that ends when it is told to. */
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

describe('what comes at the same time goes together', () => {
  it('those of one turn in one go, those after them in the next, at most so many', async () => {
    const { calls, release, work } = heldWork();
    const together = new Together(work, 2);
    const first = [together.do('ours', 'a'), together.do('ours', 'b')];
    await new Promise(setImmediate);
    expect(calls).toEqual([['ours', 'a', 'b']]);
    const answers = Promise.all([...first, ...['c', 'd', 'e'].map((item) => together.do('ours', item))]);
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

  it('other keys do not wait', async () => {
    const { calls, work } = heldWork();
    const together = new Together(work, 9);
    void together.do('ours', 'a');
    void together.do('theirs', 'b');
    await new Promise(setImmediate);
    expect(calls).toEqual([
      ['ours', 'a'],
      ['theirs', 'b'],
    ]);
  });

  it('a bad one fails alone, and what comes later goes on', async () => {
    const work = async (_: string, items: readonly string[]): Promise<string[]> => {
      await Promise.resolve();
      if (items.includes('bad')) throw new Error(`bad among ${items.length}`);
      return items.map((item) => `${item} done`);
    };
    const together = new Together(work, 9);
    const ended = await Promise.allSettled(['a', 'b', 'bad', 'c'].map((item) => together.do('ours', item)));
    expect(ended.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as Error).message))).toEqual([
      'a done',
      'b done',
      'bad among 1',
      'c done',
    ]);
    expect(await together.do('ours', 'd')).toBe('d done');
  });
});
