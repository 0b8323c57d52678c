import { DAY } from '@app/scoring';
import { foldable, simulatePortfolio } from '@app/simulator';
import { type SilenceLog, silenceLog } from './silence-log';

/** A fixed date, so that training is repeatable. */
const NOW = Date.parse('2026-06-30T12:00:00Z');
/** Seeds far from those of the simulator's own specs. */
const FIRST_SEED = 1001;

/** The silences of `portfolios` simulated portfolios of 24 clients each. */
export function simulatedLog(portfolios: number): SilenceLog {
  return silenceLog(simulatedAccounts(portfolios), 0, Math.floor(NOW / DAY));
}

function* simulatedAccounts(portfolios: number): Generator<[string, ReturnType<typeof foldable>]> {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + portfolios; seed++) {
    for (const { key, signals } of simulatePortfolio({ seed, now: NOW })) yield [`${seed}-${key}`, foldable(signals)];
  }
}
