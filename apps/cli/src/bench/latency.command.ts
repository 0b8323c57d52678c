import { defineCommand, UsageError } from '../command';
import { startBenchServer } from './bench-server';
import { cleaningUp } from './cleaning-up';
import { type LatencyResult, measureSignalToScore } from './signal-to-score';

const RATES = [50, 200, 400];

export const latencyCommand = defineCommand({
  summary: 'Measures the time from sending a signal to its stored score, at 50, 200 and 400 signals a second, on both queue backends.',
  positionals: [],
  flags: { json: { type: 'boolean', default: false }, seconds: { type: 'string', default: '15' } },
  help: {
    json: { text: 'one JSON document on standard output' },
    seconds: { value: 'N', text: 'length of each measurement (default 15)' },
  },
  notes: ['Starts servers of its own on an embedded PostgreSQL. The Redis backend is measured when REDIS_URL is set.'],
  async run({ values }) {
    const seconds = Number(values.seconds);
    if (!Number.isInteger(seconds) || seconds < 1 || seconds > 600) throw new UsageError('--seconds must be a whole number from 1 to 600.');
    const redisUrl = process.env.REDIS_URL;
    const results: LatencyResult[] = [];
    for (const backend of ['postgresql', ...(redisUrl ? (['redis'] as const) : [])] as const) {
      await cleaningUp(async (undo) => {
        const server = await startBenchServer(backend === 'redis' ? (redisUrl ?? null) : null, undo);
        for (const rate of RATES) {
          const result = await measureSignalToScore(server, backend, { rate, seconds });
          results.push(result);
          if (!values.json) process.stdout.write(`${lineOf(result)}\n`);
        }
      });
    }
    if (values.json) process.stdout.write(`${JSON.stringify({ bench: 'latency', unit: 'ms', results })}\n`);
    else if (!redisUrl) process.stdout.write('redis: not measured, REDIS_URL is not set\n');
    return results.every(({ sent, scored }) => sent === scored) ? 0 : 1;
  },
});

function lineOf({ backend, signalsPerSecond, sent, scored, p50, p99, max }: LatencyResult): string {
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  return `${backend.padEnd(10)} ${String(signalsPerSecond).padStart(3)}/s  p50 ${ms(p50)}  p99 ${ms(p99)}  max ${ms(max)}  (${scored} of ${sent} scored)`;
}
