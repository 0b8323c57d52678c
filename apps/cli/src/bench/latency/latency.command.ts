import { DomainError } from '@app/contracts';
import { defineCommand } from '../../command';
import { startBenchServer } from './bench-server';
import { cleaningUp } from '../cleaning-up';
import { fillServer } from './fill-server';
import { startNeighbour } from './neighbour';
import { type LatencyResult, measureSignalToScore, warmUp } from './signal-to-score';
import { wholeNumber } from '../whole-number';

const HISTORY_DAYS = 180;
const BACKENDS = ['postgresql', 'redis'] as const;

export const latencyCommand = defineCommand({
  summary: 'Measures the time from sending a signal to its stored score, at 50, 200 and 400 signals per second, on both queue backends.',
  positionals: [],
  flags: {
    json: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '15' },
    rates: { type: 'string', default: '50,200,400' },
    accounts: { type: 'string', default: '1000' },
    backends: { type: 'string', default: BACKENDS.join(',') },
    neighbour: { type: 'string', default: '0' },
  },
  help: {
    json: { text: 'one JSON document on standard output' },
    seconds: { value: 'N', text: 'length of each measurement (default 15)' },
    rates: {
      value: 'N,N',
      text: 'signals a second, one measurement each (default 50,200,400)',
    },
    accounts: {
      value: 'N',
      text: `clients with a history of ${HISTORY_DAYS} signals, who write in turn (default 1000)`,
    },
    backends: {
      value: 'NAME,NAME',
      text: `queue backends (default ${BACKENDS.join(',')})`,
    },
    neighbour: {
      value: 'N',
      text: 'measures again while another vendor of the server imports N accounts (default 0: no neighbour)',
    },
  },
  notes: [
    'Starts servers of its own on an embedded PostgreSQL. The Redis backend is measured when REDIS_URL is set. Sender, api, worker, PostgreSQL',
    'and Redis share the machine. Each signal is a request of its own, each account writes in its turn, so that few signals meet in one computation.',
    'A new server first takes 3,000 signals that do not count: processes that have just started mostly compile themselves.',
  ],
  async run({ values }) {
    const seconds = wholeNumber('seconds', values.seconds, 1, 600);
    const accounts = wholeNumber('accounts', values.accounts, 1, 100_000);
    const neighbour = wholeNumber('neighbour', values.neighbour, 0, 1_000_000);
    const rates = values.rates.split(',').map((rate) => wholeNumber('rates', rate, 1, 10_000));
    const redisUrl = process.env.REDIS_URL;
    const results: LatencyResult[] = [];
    const wanted = values.backends.split(',');
    const unknown = wanted.find((name) => !BACKENDS.some((backend) => backend === name));
    if (unknown !== undefined) throw new DomainError('invalid', `--backends knows ${BACKENDS.join(' and ')}, not "${unknown}".`);
    for (const backend of BACKENDS.filter((name) => wanted.includes(name) && (name !== 'redis' || redisUrl))) {
      await cleaningUp(async (undo) => {
        const server = await startBenchServer(backend === 'redis' ? (redisUrl ?? null) : null, undo);
        await fillServer(server, { accounts, days: HISTORY_DAYS });
        await warmUp(server, backend, accounts);
        const measure = async (rate: number): Promise<LatencyResult> => measureSignalToScore(server, backend, { rate, seconds, accounts });
        const report = (result: LatencyResult): void => {
          results.push(result);
          if (!values.json) process.stdout.write(`${lineOf(result)}\n`);
        };
        for (const rate of rates) report(await measure(rate));
        if (neighbour === 0) return;
        const importing = await startNeighbour(server, neighbour, undo);
        for (const rate of rates) {
          const scoredBefore = await importing.scored();
          const result = await measure(rate);
          report({ ...result, neighbour: { accounts: neighbour, scoredBefore, scoredAfter: await importing.scored() } });
        }
      });
    }
    if (values.json)
      process.stdout.write(`${JSON.stringify({ bench: 'latency', unit: 'ms', accounts, historyDays: HISTORY_DAYS, results })}\n`);
    else if (!redisUrl && wanted.includes('redis')) process.stdout.write('redis: not measured, REDIS_URL is not set\n');
    return results.every(({ sent, scored }) => sent === scored) ? 0 : 1;
  },
});

function lineOf({ backend, signalsPerSecond, sent, scored, p50, p99, max, neighbour }: LatencyResult): string {
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  const neighbourScored = neighbour
    ? `, neighbour: ${neighbour.scoredBefore} to ${neighbour.scoredAfter} of ${neighbour.accounts} scored`
    : '';
  return `${backend.padEnd(10)} ${String(signalsPerSecond).padStart(3)}/s  p50 ${ms(p50)}  p99 ${ms(p99)}  max ${ms(max)}  (${scored} of ${sent} scored)${neighbourScored}`;
}
