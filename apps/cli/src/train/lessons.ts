import type { FitOptions, Lesson } from './fit-silence';
import { simulatedBuyers } from './simulated-buyers';
import { simulatedLog } from './simulated-log';
import type { SilenceLog } from './silence-log';

/** The log is also used at slower speeds: one organisation has one speed, but the weights must hold for others. */
const SPEEDS = [1, 1.5, 2.5];
const MOST_ROWS = 200_000;
const PORTFOLIOS = 24;
const PORTFOLIO_ROWS = 15_000;
const BUYER_ROWS = 3_000;
/** Buyers have stalled when they buy nothing for four months: most have no gap of their own to compare with. */
const BUYER_HORIZON = 120;

/** Builds lessons. Reuse one instance: the first log that needs simulated clients and buyers takes seconds. */
export class Lessons {
  private simulated?: { portfolios: SilenceLog; buyers: SilenceLog[] };

  /**
   * Training data for a log. Stalls are also learned from what email logs lack: simulated clients (asks, deciders, handovers; they set the
   * level of the risk) and simulated buyers (gaps of months, a single reply). `no-answer` is learned from the log alone.
   */
  from(log: SilenceLog, { label, horizonDays, timesOwnGap }: FitOptions): Lesson[] {
    const own: Lesson = { log, label, horizonDays, timesOwnGap, speeds: SPEEDS, mostRows: MOST_ROWS };
    if (label === 'no-answer') return [own];
    const { portfolios, buyers } = (this.simulated ??= { portfolios: simulatedLog(PORTFOLIOS), buyers: simulatedBuyers() });
    return [
      own,
      { ...own, log: portfolios, speeds: [1], mostRows: PORTFOLIO_ROWS, setsLevel: true },
      ...buyers.map((buyer): Lesson => ({
        log: buyer,
        label: 'no-answer',
        horizonDays: BUYER_HORIZON,
        timesOwnGap,
        speeds: [1],
        mostRows: BUYER_ROWS,
      })),
    ];
  }
}
