import { foundation } from './0001-foundation';
import { corrections } from './0002-corrections';
import { scorecards } from './0003-scorecards';
import { nights } from './0004-nights';
import { answerDays } from './0005-answer-days';
import { wholeTexts } from './0006-whole-texts';
import { countries } from './0008-countries';
import { factsAsTheyAre } from './0009-facts-as-they-are';
import { outboxWithoutLocks } from './0010-outbox-without-locks';
import { listeners } from './0011-listeners';
import { portfolioColumns } from './0013-portfolio-columns';
import { loginAttempts } from './0015-login-attempts';
import { forecast } from './0016-forecast';
import { backups } from './0017-backups';
import { ownerIsAQuestion } from './0019-owner-is-a-question';
import { feeds } from './0020-feeds';
import { partnersAndSecondAddresses } from './0021-partners-and-second-addresses';
import { aboutWorkers } from './0024-about-workers';
import { rowsStay } from './0025-rows-stay';
import { lanes } from './0026-lanes';
import { portfolioInOneTable } from './0027-portfolio-in-one-table';

export interface Migration {
  name: string;
  sql: string;
  /** The release before it works on as if nothing had happened: it adds what nobody else has to write. */
  additive?: boolean;
}

/** All migrations in order. Each is applied once and never edited afterwards. */
export const MIGRATIONS: readonly Migration[] = [
  { name: '0001-foundation', sql: foundation },
  { name: '0002-corrections', sql: corrections },
  { name: '0003-scorecards', sql: scorecards },
  { name: '0004-nights', sql: nights },
  { name: '0005-answer-days', sql: answerDays },
  { name: '0006-whole-texts', sql: wholeTexts },
  { name: '0008-countries', sql: countries },
  { name: '0009-facts-as-they-are', sql: factsAsTheyAre },
  { name: '0010-outbox-without-locks', sql: outboxWithoutLocks },
  { name: '0011-listeners', sql: listeners },
  { name: '0013-portfolio-columns', sql: portfolioColumns },
  { name: '0015-login-attempts', sql: loginAttempts },
  { name: '0016-forecast', sql: forecast },
  { name: '0017-backups', sql: backups, additive: true },
  { name: '0019-owner-is-a-question', sql: ownerIsAQuestion },
  { name: '0020-feeds', sql: feeds },
  { name: '0021-partners-and-second-addresses', sql: partnersAndSecondAddresses },
  { name: '0024-about-workers', sql: aboutWorkers, additive: true },
  { name: '0025-rows-stay', sql: rowsStay, additive: true },
  { name: '0026-lanes', sql: lanes, additive: true },
  { name: '0027-portfolio-in-one-table', sql: portfolioInOneTable },
];

export const KNOWN_MIGRATIONS: readonly string[] = MIGRATIONS.map(({ name }) => name);
