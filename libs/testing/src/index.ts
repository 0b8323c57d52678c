export { type BasicSignal, knownBasics } from './known-basics';
export { PATIENT_LIMITS } from './patient-limits';
export { testDatabase, type TestDatabase } from './test-database';
export { testRooms, type TestRooms } from './test-rooms';
export { describeWithRedis, testRedisUrl } from './test-redis';
export { until } from './until';
