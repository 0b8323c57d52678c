import { foundation } from './0001-foundation';
import { corrections } from './0002-corrections';

/** In order, each applied once and never edited afterwards. */
export const MIGRATIONS: readonly { name: string; sql: string }[] = [
  { name: '0001-foundation', sql: foundation },
  { name: '0002-corrections', sql: corrections },
];
