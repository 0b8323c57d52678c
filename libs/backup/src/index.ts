export { backUpInto } from './back-up-into';
export { backUp, backUpTo } from './back-up';
export { lastBackup, type LastBackup } from './backup-log';
export { checkBackup, restoreBackup, type Restored, type RestoreOptions } from './restore-backup';
