import { LoginThrottle, WINDOW_MS } from './login-throttle.rules';

describe('LoginThrottle', () => {
  it('lets the allowed number of failures pass and then asks to wait until the window ends', () => {
    const throttle = new LoginThrottle(3);
    for (let i = 0; i < 3; i++) {
      expect(throttle.waitMs('a', 1000 + i)).toBe(0);
      throttle.failed('a', 1000 + i);
    }
    expect(throttle.waitMs('a', 2000)).toBe(WINDOW_MS - 1000);
    expect(throttle.waitMs('b', 2000)).toBe(0);
    expect(throttle.waitMs('a', 1000 + WINDOW_MS)).toBe(0);
  });

  it('takes back the count of a try that was right', () => {
    const throttle = new LoginThrottle(2);
    throttle.failed('a', 0);
    throttle.failed('a', 0);
    expect(throttle.waitMs('a', 1)).toBeGreaterThan(0);
    throttle.succeeded('a');
    expect(throttle.waitMs('a', 1)).toBe(0);
  });

  it('remembers a bounded number of keys', () => {
    const throttle = new LoginThrottle(1);
    for (let i = 0; i <= 10_000; i++) throttle.failed(`k${i}`, 0);
    expect(throttle.waitMs('k0', 1)).toBe(0);
    expect(throttle.waitMs('k10000', 1)).toBeGreaterThan(0);
  });
});
