import { SILENCE_WEIGHTS } from '@app/scoring';
import { defineCommand, UsageError } from '../../command';
import { sizeOf } from '../../signal-file/read-lines';
import { Lessons } from '../../train/lessons';
import { readMailLog, readPurchases, readSlowMailLog } from '../../train/read-logs';
import type { SilenceLog } from '../../train/silence-log';
import { type ElsewhereResult, elsewhereInWords, judgeElsewhere } from './warning-elsewhere';
import { judgeMail, mailInWords, type MailResult } from './warning-mail';
import { judgePortfolios, type PortfolioResult } from './warning-portfolio';
import { judgePurchases, type PurchaseResult } from './warning-purchases';

const PURCHASE_HORIZON = 273;
/** The mail log is also judged slowed down so many times. */
const SLOWER = [1.5, 2];

export const warningCommand = defineCommand({
  summary: 'Judges the warnings of a silence: on a mail log, on a log of purchases, on invented logs, and on simulated clients.',
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
    const mails = mail === undefined ? null : await readMailLog(mail);
    const bought = purchases === undefined ? null : await readPurchases(purchases);
    const result = {
      bench: 'warning',
      weights: SILENCE_WEIGHTS.trainedOn,
      mail: mail !== undefined && mails ? judgeMail(mails, await slowed(mail), new Lessons()) : null,
      purchases: bought && judgePurchases(bought, PURCHASE_HORIZON),
      elsewhere: judgeElsewhere(mails, bought, PURCHASE_HORIZON),
      simulator: judgePortfolios(),
    };
    process.stdout.write(json ? `${JSON.stringify(result)}\n` : `${inWords(result).join('\n')}\n`);
    return 0;
  },
});

async function slowed(mail: string): Promise<{ log: SilenceLog; slowness: number }[]> {
  const found: { log: SilenceLog; slowness: number }[] = [];
  for (const slowness of SLOWER) {
    const log = await readSlowMailLog(mail, slowness);
    if (log) found.push({ log, slowness });
  }
  return found;
}

function inWords({
  mail,
  purchases,
  elsewhere,
  simulator,
}: {
  mail: MailResult | null;
  purchases: PurchaseResult | null;
  elsewhere: ElsewhereResult;
  simulator: PortfolioResult;
}): string[] {
  return [...mailInWords(mail), '', ...purchasesInWords(purchases), '', ...elsewhereInWords(elsewhere), '', ...simulatorInWords(simulator)];
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
