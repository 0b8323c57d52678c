import { falseTasks, judgeClient, simulatePortfolio } from '@app/simulator';

export interface PortfolioResult {
  seeds: number[];
  falseTasks: number;
  accountYears: number;
  falseTasksPerAccountYear: number;
  stalls: number;
  warned30DaysAhead: number;
  /** Clients whose stall was not detected in time, by seed. */
  missed: string[];
  trapsThatCried: string[];
}

const SEEDS = [1, 2, 3, 5, 8];
const GO_ON = 380;
const DEMO_NOW = Date.parse('2026-11-23T07:30:00Z');

/** Simulated portfolios that were not used for training. */
export function judgePortfolios(): PortfolioResult {
  const result: PortfolioResult = {
    seeds: SEEDS,
    falseTasks: 0,
    accountYears: 0,
    falseTasksPerAccountYear: 0,
    stalls: 0,
    warned30DaysAhead: 0,
    missed: [],
    trapsThatCried: [],
  };
  for (const seed of SEEDS) {
    const clients = simulatePortfolio({ seed, now: DEMO_NOW, goOn: GO_ON });
    const tasks = falseTasks(clients);
    result.falseTasks += tasks.falseTasks;
    result.accountYears += tasks.accountYears;
    for (const client of clients) {
      const { misses } = judgeClient(client);
      if (client.stallOn) result.stalls++;
      if (misses.some(({ at }) => at === 'stall')) result.missed.push(`${client.key} (seed ${seed})`);
      else if (client.stallOn) result.warned30DaysAhead++;
      if (misses.some(({ at }) => at === 'trap')) result.trapsThatCried.push(`${client.key} (seed ${seed})`);
    }
  }
  result.falseTasksPerAccountYear = result.falseTasks / result.accountYears;
  return result;
}
