export { Disk, type DiskSpace, noSpace } from './disk';
export { loggingAt } from './logging';
export { runUntilStopped } from './run-until-stopped';
