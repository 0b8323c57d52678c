import { DAY } from '@app/scoring';
import { foldable, simulatePortfolio } from '@app/simulator';
import { type SilenceLog, silenceLog } from './silence-log';

/** The same days in every run: a training must be repeatable. */
const NOW = Date.parse('2026-06-30T12:00:00Z');
/** Seeds far from those by which the simulator and its expectations are tested. */
const FIRST_SEED = 1001;

/** The silences of so many simulated portfolios of 24 clients. */
export function simulatedLog(portfolios: number): SilenceLog {
  return silenceLog(simulatedAccounts(portfolios), 0, Math.floor(NOW / DAY));
}

function* simulatedAccounts(portfolios: number): Generator<[string, ReturnType<typeof foldable>]> {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + portfolios; seed++) {
    for (const { key, signals } of simulatePortfolio({ seed, now: NOW })) yield [`${seed}-${key}`, foldable(signals)];
  }
}
