/**
 * The Redis of this test process: the server of REDIS_URL with its own database number (1 to 15), so that one spec may flush it without
 * harming another. Undefined if REDIS_URL is not set.
 */
export function testRedisUrl(): string | undefined {
  const given = process.env.REDIS_URL;
  if (!given) return undefined;
  const url = new URL(given);
  url.pathname = `/${(Number(process.env.JEST_WORKER_ID ?? 1) % 15) + 1}`;
  return url.href;
}

/** `describe` with a Redis. Without one its tests are reported as skipped, because `npm test` has to work with Node alone. */
export const describeWithRedis: jest.Describe = process.env.REDIS_URL ? describe : describe.skip;
