export { Config, readConfig } from './config';
export { appUrlFor, databaseAppUrlOf } from './app-url';
export { databaseLimitsOf } from './database-limits';
export { isLocalOnly, isLoopback } from './loopback.rules';
