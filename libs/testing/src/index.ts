export { testDatabase, type TestDatabase } from './test-database';
export { describeWithRedis, testRedisUrl } from './test-redis';
export { until } from './until';
