export { Disk, type DiskSpace, noSpace } from './disk';
export { loggingAt } from './logging';
export { programVersion } from './program-version';
export { runUntilStopped } from './run-until-stopped';
