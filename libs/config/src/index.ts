export { Config, readConfig } from './config';
export { appUrlFor, databaseAppUrlOf } from './app-url';
export { databaseLimitsOf } from './database-limits';
export { isLoopback } from './loopback.rules';
