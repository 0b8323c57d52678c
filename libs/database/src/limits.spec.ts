import { DEFAULT_LIMITS, giveUpMs } from './limits';

describe('the default limits', () => {
  it('answer a request within 5 s, and are in order', () => {
    const { connectMs, short, long } = DEFAULT_LIMITS;
    expect(connectMs + giveUpMs(short)).toBeLessThan(5_000);
    expect(short.lockMs).toBeLessThan(short.statementMs);
    expect(long.lockMs).toBeLessThan(long.statementMs);
  });
});
