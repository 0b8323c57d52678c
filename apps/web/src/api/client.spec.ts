import { address, secondsOf } from './client';

it('leaves out query fields that are undefined', () => {
  expect(address('/v1/signals', { account: 'a b', limit: 30, cursor: undefined })).toBe('/v1/signals?account=a+b&limit=30');
  expect(address('/v1/me')).toBe('/v1/me');
});

it('reads how long to wait, in seconds or until a date', () => {
  const now = Date.UTC(2026, 10, 27, 8);
  expect(secondsOf('60', now)).toBe(60);
  expect(secondsOf('Fri, 27 Nov 2026 08:01:30 GMT', now)).toBe(90);
  expect(secondsOf('Fri, 27 Nov 2026 07:00:00 GMT', now)).toBe(0);
  expect(secondsOf('soon', now)).toBeNull();
  expect(secondsOf(null, now)).toBeNull();
});
