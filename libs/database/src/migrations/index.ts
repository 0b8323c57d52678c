import { foundation } from './0001-foundation';

/** In order, each applied once and never edited afterwards. */
export const MIGRATIONS: readonly { name: string; sql: string }[] = [{ name: '0001-foundation', sql: foundation }];
