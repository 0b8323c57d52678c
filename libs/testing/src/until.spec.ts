import { until } from './until';

describe('waiting until', () => {
  it('returns the first truthy result of the condition', async () => {
    let asked = 0;
    expect(await until(() => ++asked >= 3 && `asked ${asked} times`, { within: 1000, every: 1 })).toBe('asked 3 times');
  });

  it('treats a condition that throws as not fulfilled yet', async () => {
    let asked = 0;
    const condition = (): Promise<boolean> => (++asked < 3 ? Promise.reject(new Error('not there')) : Promise.resolve(true));
    expect(await until(condition, { within: 1000, every: 1 })).toBe(true);
  });

  it('fails in time, and names the condition and its last result', async () => {
    await expect(until(() => 0, { within: 5, every: 1, what: 'a task' })).rejects.toThrow('Waited 5 ms for a task; last seen: 0');
    const refuse = (): never => {
      throw new Error('refused');
    };
    await expect(until(refuse, { within: 5, every: 1 })).rejects.toThrow('Waited 5 ms for the condition; last seen: refused');
  });
});
