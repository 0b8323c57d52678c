import { SILENCE_WEIGHTS } from '@app/scoring';
import { defineCommand, UsageError } from '../../command';
import { sizeOf } from '../../signal-file/read-lines';
import { alarmsFor } from '../../train/detectors';
import type { FitOptions } from '../../train/fit-silence';
import type { SilenceLog } from '../../train/silence-log';
import { Lessons } from '../../train/lessons';
import { type Warning, warningOf } from '../../train/warning';
import { tableByAccount, tableInWords, type WarningTable } from '../../train/warning-table';
import { readMailLog, readPurchases } from './warning-logs';
import { judgePortfolios, type PortfolioResult } from './warning-portfolio';
import { judgePurchases, type PurchaseResult } from './warning-purchases';

/** Fixed before any tuning: nine weeks, and six times the account's mean gap. */
const MAIL: FitOptions = { label: 'stall', horizonDays: 63, timesOwnGap: 6, data: 'mail', date: '1970-01-01' };
const PURCHASE_HORIZON = 273;

interface MailResult {
  horizonDays: number;
  timesOwnGap: number;
  /** Silences that never ended, on accounts outside the training set; mean of five splits. */
  lasting: WarningTable;
  /** The same for every silence that was long enough, even if an answer came in the end. */
  all: WarningTable;
  /** The shipped weights on all accounts; they may have been trained on this log. */
  shipped: Warning;
}

export const warningCommand = defineCommand({
  summary: 'Judges the warnings of a silence: on a mail log, on a log of purchases, and on simulated clients.',
  positionals: [],
  flags: { mail: { type: 'string' }, purchases: { type: 'string' }, json: { type: 'boolean', default: false } },
  help: {
    mail: { value: 'FILE', text: 'signals of a mail log, or its lines "sender receiver … seconds", also packed' },
    purchases: { value: 'FILE', text: 'signals, or lines with customer and date (YYYYMMDD), such as the CDNOW sample' },
    json: { text: 'one JSON document on standard output' },
  },
  notes: [
    'Mail: a stall is 63 days and six own mean gaps; every detector is tuned to one false alarm per account and year, and judged on the half',
    `of the accounts that it was not trained on, five times. Purchases: fitted with a horizon of ${PURCHASE_HORIZON} days on half of the customers. Without a file, that part is left out.`,
  ],
  async run({ values: { mail, purchases, json } }) {
    if (mail === '-' || purchases === '-') throw new UsageError('--mail and --purchases must be files.');
    for (const file of [mail, purchases]) if (file !== undefined) await sizeOf(file);
    const result = {
      bench: 'warning',
      weights: SILENCE_WEIGHTS.trainedOn,
      mail: mail === undefined ? null : judgeMail(await readMailLog(mail), new Lessons()),
      purchases: purchases === undefined ? null : judgePurchases(await readPurchases(purchases), PURCHASE_HORIZON),
      simulator: judgePortfolios(),
    };
    process.stdout.write(json ? `${JSON.stringify(result)}\n` : `${inWords(result).join('\n')}\n`);
    return 0;
  },
});

function judgeMail(log: SilenceLog, lessons: Lessons): MailResult {
  return {
    horizonDays: MAIL.horizonDays,
    timesOwnGap: MAIL.timesOwnGap,
    lasting: tableByAccount(log, MAIL, 'lasting', lessons),
    all: tableByAccount(log, MAIL, 'all', lessons),
    shipped: warningOf(log, alarmsFor(log, SILENCE_WEIGHTS).hazard, MAIL, 'lasting'),
  };
}

function inWords({
  mail,
  purchases,
  simulator,
}: {
  mail: MailResult | null;
  purchases: PurchaseResult | null;
  simulator: PortfolioResult;
}): string[] {
  return [...mailInWords(mail), '', ...purchasesInWords(purchases), '', ...simulatorInWords(simulator)];
}

function mailInWords(mail: MailResult | null): string[] {
  if (!mail) return ['Mail: not judged, there is no --mail FILE.'];
  return [
    `Mail: stalls of ${mail.horizonDays} days and ${mail.timesOwnGap} own mean gaps, one false alarm per account and year, accounts not trained on, mean of five splits.`,
    'Stalls that nothing ended:',
    ...tableInWords(mail.lasting),
    'All silences that were long enough, also those that ended:',
    ...tableInWords(mail.all),
    `The shipped weights on all accounts: ${mail.shipped.medianDelayWeeks.toFixed(1)} weeks, ${(mail.shipped.within6Weeks * 100).toFixed(0)} % within 6 weeks.`,
  ];
}

function purchasesInWords(purchases: PurchaseResult | null): string[] {
  if (!purchases) return ['Purchases: not judged, there is no --purchases FILE.'];
  const { customers, boughtNothing, auc, brier, ece, shippedAuc, recencyAuc, horizonDays } = purchases;
  return [
    `Purchases: ${boughtNothing} of ${customers} customers bought nothing in the last ${horizonDays} days.`,
    `  refitted on half, judged on the other half, mean of five splits: AUC ${auc.toFixed(3)}, Brier ${brier.toFixed(4)}, ECE ${ece.toFixed(3)}`,
    `  shipped weights: AUC ${shippedAuc.toFixed(3)}; days of silence alone: AUC ${recencyAuc.toFixed(3)}`,
  ];
}

function simulatorInWords({
  seeds,
  falseTasks,
  accountYears,
  falseTasksPerAccountYear,
  stalls,
  warned30DaysAhead,
  missed,
  trapsThatCried,
}: PortfolioResult): string[] {
  return [
    `Simulator: ${seeds.length} portfolios of 24 clients that nothing was trained on.`,
    `  ${falseTasks} false tasks in ${accountYears.toFixed(0)} account-years: ${falseTasksPerAccountYear.toFixed(2)} a year`,
    `  ${warned30DaysAhead} of ${stalls} stalls at risk 30 days ahead${missed.length > 0 ? `; not: ${missed.join(', ')}` : ''}`,
    `  ${trapsThatCried.length === 0 ? 'no trap cried wolf' : `traps that cried wolf: ${trapsThatCried.join(', ')}`}`,
  ];
}
