export { Config, readConfig } from './config';
export { appUrlFor, databaseAppUrlOf } from './app-url';
export { isLoopback } from './loopback.rules';
