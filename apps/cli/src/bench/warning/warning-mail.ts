import { SILENCE_WEIGHTS } from '@app/scoring';
import { alarmsFor } from '../../train/detectors';
import type { FitOptions } from '../../train/fit-silence';
import type { Lessons } from '../../train/lessons';
import type { SilenceLog } from '../../train/silence-log';
import { type Warning, warningOf } from '../../train/warning';
import { tableInWords, tablesByAccount, tablesByTime, type WarningTable } from '../../train/warning-table';
import { stallVerdict } from '../../train/warning-verdicts';
import { labelResults, type LabelResult, labelsFor, labelsInWords } from './label-table';

/** Fixed before any tuning: nine weeks, and six times the account's mean gap. */
const RULE = { horizonDays: 63, timesOwnGap: 6 };
/** As the shipped weights were fitted: `train silence --horizon 63`. */
const FIT: FitOptions = { horizonDays: 63, timesOwnGap: 4, label: 'stall', data: 'mail', date: '1970-01-01' };
/** A relationship has ended when a third of the log has no contact any more. */
const ENDED = 1 / 3;

export interface MailResult {
  horizonDays: number;
  timesOwnGap: number;
  /** Silences that never ended, on accounts outside the training set; mean of five splits. */
  lasting: WarningTable;
  /** The same for every silence that was long enough, even if an answer came in the end. */
  all: WarningTable;
  /** The shipped weights on all accounts; they may have been trained on this log. */
  shipped: Warning;
  /** Refitted, by label: split by accounts (also on the log slowed down) and by time. */
  labels: LabelResult[];
}

/** `slow`: the same log slowed down; its horizon grows by the square root. */
export function judgeMail(log: SilenceLog, slow: readonly { log: SilenceLog; slowness: number }[], lessons: Lessons): MailResult {
  const byAccount = (name: string, one: SilenceLog, slowness: number): LabelResult[] =>
    labelResults(name, labelsOf(one, slowness), (judgements) => tablesByAccount(one, FIT, judgements, lessons));
  const whole = byAccount('by accounts', log, 1);
  const byTime = labelResults('by time', labelsOf(log, 1), (judgements) => tablesByTime(log, FIT, judgements, lessons) ?? []);
  return {
    ...RULE,
    lasting: whole[0]!.yearly,
    all: whole[1]!.yearly,
    shipped: warningOf(log, alarmsFor(log, SILENCE_WEIGHTS).hazard, stallVerdict(RULE, 'lasting')),
    labels: [
      ...whole,
      ...slow.flatMap((one) => byAccount(`by accounts, ${one.slowness} times as slow`, one.log, one.slowness)),
      ...byTime.filter(({ yearly }) => yearly),
    ],
  };
}

function labelsOf({ firstDay, lastDay }: SilenceLog, slowness: number): ReturnType<typeof labelsFor> {
  const rule = { ...RULE, horizonDays: RULE.horizonDays * Math.sqrt(slowness) };
  return labelsFor(rule, (lastDay - firstDay) * ENDED, true);
}

export function mailInWords(mail: MailResult | null): string[] {
  if (!mail) return ['Mail: not judged, there is no --mail FILE.'];
  return [
    `Mail: stalls of ${mail.horizonDays} days and ${mail.timesOwnGap} own mean gaps, one false alarm per account and year, accounts not trained on, mean of five splits.`,
    'Stalls that nothing ended:',
    ...tableInWords(mail.lasting),
    'All silences that were long enough, also those that ended:',
    ...tableInWords(mail.all),
    `The shipped weights on all accounts: ${mail.shipped.medianDelayWeeks.toFixed(1)} weeks, ${(mail.shipped.within6Weeks * 100).toFixed(0)} % within 6 weeks.`,
    '',
    'Mail by label, refitted. Median weeks to the warning and share within six weeks at one false alarm per account and year, then median weeks at a',
    'quarter of one.',
    ...labelsInWords(mail.labels),
  ];
}
