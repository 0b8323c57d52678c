import { hazard, SILENCE_WEIGHTS, type SilenceWeights } from '@app/scoring';
import { fitSilence, type FitOptions } from '../../train/fit-silence';
import { Lessons } from '../../train/lessons';
import { noAnswerLabel } from '../../train/silence-labels';
import { halves, type SilenceLog } from '../../train/silence-log';
import { SPLITS } from '../../train/warning-table';
import { type Calibration, calibrationOf, type Forecast } from './calibration';

export interface PurchaseResult extends Calibration {
  horizonDays: number;
  customers: number;
  boughtNothing: number;
  /** AUC of the shipped weights, which predict something else: only their order is judged. */
  shippedAuc: number;
  /** AUC of the days of silence alone. */
  recencyAuc: number;
}

/**
 * Forecasts which customers buy nothing in the last `horizonDays` days, on the day before. Fitted on half of the customers (by the hash of
 * their name), judged on the other half, mean of five splits.
 */
export function judgePurchases(log: SilenceLog, horizonDays: number): PurchaseResult {
  const options: FitOptions = { label: 'no-answer', horizonDays, timesOwnGap: 6, data: 'purchases', date: '1970-01-01' };
  const lessons = new Lessons();
  const results = Array.from({ length: SPLITS }, (_, split) => {
    const [training, judged] = halves(log, split);
    const weights = fitSilence(lessons.from(training, options), options);
    return {
      ...calibrationOf(forecastsOf(judged, horizonDays, weights)),
      shippedAuc: calibrationOf(forecastsOf(judged, horizonDays, SILENCE_WEIGHTS)).auc,
      recencyAuc: calibrationOf(forecastsOf(judged, horizonDays, null)).auc,
    };
  });
  const mean = (key: keyof (typeof results)[number]): number => results.reduce((sum, result) => sum + result[key] / SPLITS, 0);
  const all = forecastsOf(log, horizonDays, null);
  return {
    horizonDays,
    customers: all.length,
    boughtNothing: all.filter(({ happened }) => happened).length,
    auc: mean('auc'),
    brier: mean('brier'),
    ece: mean('ece'),
    shippedAuc: mean('shippedAuc'),
    recencyAuc: mean('recencyAuc'),
  };
}

/** Without weights, the days of silence alone are the forecast. */
function forecastsOf({ accounts, lastDay }: SilenceLog, horizonDays: number, weights: SilenceWeights | null): Forecast[] {
  const day = lastDay - horizonDays;
  return accounts.flatMap(({ spans }) => {
    const span = spans.findLast(({ startDay }) => startDay <= day);
    const happened = span ? noAnswerLabel(span, day, horizonDays, lastDay) : null;
    if (!span || happened === null) return [];
    const age = day - span.startDay;
    const chance = weights ? hazard(weights, span.gaps, span.counted[age]!, span.unanswered[age]!) : age / 100_000;
    return [{ chance, happened }];
  });
}
