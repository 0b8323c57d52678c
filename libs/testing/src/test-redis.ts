/**
 * The Redis of this test process: the server of REDIS_URL, with a database of its own (1 to 15) so that one spec may empty it
 * without harm to another. Undefined where REDIS_URL is not set.
 */
export function testRedisUrl(): string | undefined {
  const given = process.env.REDIS_URL;
  if (!given) return undefined;
  const url = new URL(given);
  url.pathname = `/${(Number(process.env.JEST_WORKER_ID ?? 1) % 15) + 1}`;
  return url.href;
}

/** `describe` where there is a Redis; elsewhere its tests are listed as skipped. */
export const describeWithRedis: jest.Describe = process.env.REDIS_URL ? describe : describe.skip;
