import type { Detector } from '../../train/detectors';
import type { StallRule } from '../../train/silence-labels';
import type { Judgement, WarningTable } from '../../train/warning-table';
import { endVerdict, longGapVerdict, stallVerdict, type Verdict } from '../../train/warning-verdicts';

/** Every detector on a log that is judged by one label, at one false alarm per account and year and at a quarter of one. */
export interface LabelResult {
  log: string;
  label: string;
  yearly: WarningTable;
  quarter: WarningTable;
}

export const QUARTER = 0.25;

/** With fewer events a median says nothing. */
const FEWEST = 15;

const STALL_LABELS = ['stall, lasting', 'stall'] as const;
const PLAIN_LABELS = ['ends for good', 'long gap that ends'] as const;

/** The labels of a log with their verdicts. `ended`: days without contact after which a relationship counts as ended. */
export function labelsFor(rule: StallRule, ended: number, hasStalls: boolean): [label: string, verdict: Verdict][] {
  const plain: [string, Verdict][] = [
    [PLAIN_LABELS[0], endVerdict(ended)],
    [PLAIN_LABELS[1], longGapVerdict(rule.horizonDays)],
  ];
  if (!hasStalls) return plain;
  return [[STALL_LABELS[0], stallVerdict(rule, 'lasting')], [STALL_LABELS[1], stallVerdict(rule, 'all')], ...plain];
}

/** Judges by all labels at both rates. */
export function labelResults(
  log: string,
  labels: readonly [label: string, verdict: Verdict][],
  judge: (judgements: readonly Judgement[]) => WarningTable[],
): LabelResult[] {
  const tables = judge(labels.flatMap(([, verdict]) => [{ verdict }, { verdict, perYear: QUARTER }]));
  return labels.map(([label], i) => ({ log, label, yearly: tables[2 * i]!, quarter: tables[2 * i + 1]! }));
}

export const SHOWN = ['fixed', 'own-gap', 'gap-plus-14', 'silence-0', 'hazard'] as const satisfies readonly Detector[];
export const HEADINGS = ['fixed days', 'own gap', 'gap + 14', 'silence-0', 'hazard'];

export function labelsInWords(labels: readonly LabelResult[]): string[] {
  const heading = (width: number): string => HEADINGS.map((name) => name.padStart(width)).join('');
  return [
    `  ${'log'.padEnd(32)} ${'label'.padEnd(18)} ${'events'.padStart(6)} ${heading(12)}   ${heading(11)}`,
    ...labels.filter(hasEnough).map(({ log, label, yearly, quarter }) => {
      const early = (detector: Detector): string => `${(yearly[detector].within6Weeks * 100).toFixed(0)} %`.padStart(6);
      return [
        `  ${log.padEnd(32)} ${label.padEnd(18)} ${yearly.fixed.stalls.toFixed(0).padStart(6)} `,
        ...SHOWN.map((detector) => `${weeks(yearly[detector].medianDelayWeeks)}${early(detector)}`.padStart(12)),
        '   ',
        ...SHOWN.map((detector) => weeks(quarter[detector].medianDelayWeeks).padStart(11)),
      ].join('');
    }),
  ];
}

function hasEnough({ yearly }: LabelResult): boolean {
  return yearly.fixed.stalls >= FEWEST;
}

function weeks(value: number): string {
  return Number.isFinite(value) ? value.toFixed(1) : 'none';
}
