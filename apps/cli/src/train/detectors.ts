import { fixedHazard, hazard, type SilenceSpan, type SilenceWeights } from '@app/scoring';
import type { SilenceLog } from './silence-log';

export const DETECTORS = ['fixed', 'own-gap', 'gap-plus-14', 'gamma-poisson', 'silence-0', 'hazard'] as const;
export type Detector = (typeof DETECTORS)[number];

export const DETECTOR_NAMES: Readonly<Record<Detector, string>> = {
  fixed: 'one tuned fixed number of days',
  'own-gap': 'days silent / own mean gap',
  'gap-plus-14': 'days silent / (own mean gap + 14 days)',
  'gamma-poisson': 'gamma-Poisson tail of the own rhythm',
  'silence-0': 'silence-0, a fixed formula',
  hazard: 'hazard of silence-3',
};

/** How alarming a silence is after `age` days; never falls. */
export type Alarm = (span: SilenceSpan, age: number) => number;

/** The detectors, trained on accounts that they are not judged on. */
export function alarmsFor(training: SilenceLog, weights: SilenceWeights): Record<Detector, Alarm> {
  const usualGap = medianGap(training);
  const gapOf = ({ ownGap }: SilenceSpan): number => ownGap ?? usualGap;
  return {
    fixed: (_, age) => age,
    'own-gap': (span, age) => age / gapOf(span),
    'gap-plus-14': (span, age) => age / (gapOf(span) + 14),
    'gamma-poisson': (span, age) => 1 - gammaPoissonTail(span, age, usualGap),
    'silence-0': ({ counted, usual }, age) => fixedHazard(counted[age]!, usual),
    hazard: ({ gaps, counted, unanswered }, age) => hazard(weights, gaps, counted[age]!, unanswered[age]!),
  };
}

/**
 * Probability of no reply in `age` days if replies are a Poisson process whose rate is gamma-distributed over accounts
 * (Schmittlein, Morrison, Colombo 1987): (α + T)^(r + n) / (α + T + age)^(r + n), with r = 1 and α the usual gap.
 */
function gammaPoissonTail({ ownGap, answers }: SilenceSpan, age: number, usualGap: number): number {
  const gaps = answers - 1;
  const seen = usualGap + gaps * (ownGap ?? 0);
  return (seen / (seen + age)) ** (1 + gaps);
}

function medianGap(log: SilenceLog): number {
  const gaps = log.accounts.flatMap(({ spans }) => spans.at(-1)?.ownGap ?? []).sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 30;
}
