import { SILENCE_WEIGHTS } from '@app/scoring';
import { alarmsFor, DETECTOR_NAMES, DETECTORS, type Detector } from './detectors';
import { fitSilence, type FitOptions } from './fit-silence';
import type { Lessons } from './lessons';
import { begunAfter, halves, knownOn, type SilenceLog } from './silence-log';
import { type Warning, warningOf } from './warning';
import type { Verdict } from './warning-verdicts';

export type WarningTable = Record<Detector, Warning>;

export const SPLITS = 5;
/** Share of the log used for training in the split by time. */
const PAST = 0.6;
/** A log shorter than this many horizons is too short to be split by time. */
const LONG_ENOUGH = 4;

/** By what the silences are judged, and how many false alarms an account may have a year (1 by default). */
export interface Judgement {
  verdict: Verdict;
  perYear?: number;
}

/** Every detector on accounts that it was not trained on: the mean of five splits into halves by the hash of the account. A table per judgement. */
export function tablesByAccount(log: SilenceLog, options: FitOptions, judgements: readonly Judgement[], lessons: Lessons): WarningTable[] {
  const splits = Array.from({ length: SPLITS }, (_, split) => {
    const [training, judged] = halves(log, split);
    return tablesOn(training, judged, options, judgements, lessons);
  });
  return judgements.map((_, index) => meanOf(splits.map((tables) => tables[index]!)));
}

function meanOf(tables: readonly WarningTable[]): WarningTable {
  return tableFrom((detector) => {
    const sum = (read: (warning: Warning) => number): number =>
      tables.reduce((total, table) => total + read(table[detector]) / tables.length, 0);
    return {
      stalls: sum(({ stalls }) => stalls),
      accountYears: sum(({ accountYears }) => accountYears),
      falseAlarms: sum(({ falseAlarms }) => falseAlarms),
      medianDelayWeeks: sum(({ medianDelayWeeks }) => medianDelayWeeks),
      within6Weeks: sum(({ within6Weeks }) => within6Weeks),
      threshold: sum(({ threshold }) => threshold),
    };
  });
}

/** Trained on what was known after three fifths of the log, judged on the silences that began later; null for a short log. */
export function tablesByTime(
  log: SilenceLog,
  options: FitOptions,
  judgements: readonly Judgement[],
  lessons: Lessons,
): WarningTable[] | null {
  if (log.lastDay - log.firstDay < LONG_ENOUGH * options.horizonDays) return null;
  const day = Math.floor(log.firstDay + PAST * (log.lastDay - log.firstDay));
  return tablesOn(knownOn(log, day), begunAfter(log, day), options, judgements, lessons);
}

/** The shipped weights and the other detectors, on a log that nothing is learned from. */
export function tableOfShipped(log: SilenceLog, verdict: Verdict, perYear = 1): WarningTable {
  const alarms = alarmsFor(log, SILENCE_WEIGHTS);
  return tableFrom((detector) => warningOf(log, alarms[detector], verdict, perYear));
}

function tablesOn(
  training: SilenceLog,
  judged: SilenceLog,
  options: FitOptions,
  judgements: readonly Judgement[],
  lessons: Lessons,
): WarningTable[] {
  const alarms = alarmsFor(training, fitSilence(lessons.from(training, options), options));
  return judgements.map(({ verdict, perYear }) => tableFrom((detector) => warningOf(judged, alarms[detector], verdict, perYear)));
}

function tableFrom(read: (detector: Detector) => Warning): WarningTable {
  return Object.fromEntries(DETECTORS.map((detector) => [detector, read(detector)])) as WarningTable;
}

/** With fewer stalls a percentage would suggest too much precision. */
const FEW = 20;

export function tableInWords(table: WarningTable): string[] {
  const { stalls, accountYears } = table.fixed;
  const share = (within: number): string =>
    stalls < FEW ? `${+(within * stalls).toFixed(1)} of ${+stalls.toFixed(1)}` : `${(within * 100).toFixed(0)} %`;
  const weeks = (value: number): string => (Number.isFinite(value) ? value.toFixed(1) : 'none').padStart(6);
  return [
    `  ${'detector'.padEnd(40)} median delay, weeks  warned within 6 weeks  (${stalls.toFixed(0)} ${stalls === 1 ? 'stall' : 'stalls'}, ${accountYears.toFixed(0)} account-years)`,
    ...DETECTORS.map((detector) => {
      const { medianDelayWeeks, within6Weeks } = table[detector];
      return `  ${DETECTOR_NAMES[detector].padEnd(40)} ${weeks(medianDelayWeeks).padStart(19)}  ${share(within6Weeks).padStart(21)}`;
    }),
  ];
}
