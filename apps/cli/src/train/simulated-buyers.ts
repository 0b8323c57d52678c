import { createHash } from 'node:crypto';
import { DAY, type Signal } from '@app/scoring';
import { type SilenceLog, silenceLog } from './silence-log';

/** Mean days between purchases, days observed, and the mean number of purchases after which a repeat buyer leaves. */
interface Market {
  meanGap: number;
  days: number;
  /** Shape of the distributions of rates and of chances to leave; small values are uneven. */
  rates: number;
  leave: [number, number];
}

const MARKETS: readonly Market[] = [
  { meanGap: 30, days: 730, rates: 0.6, leave: [0.8, 2.5] },
  { meanGap: 60, days: 1095, rates: 0.8, leave: [0.7, 2] },
  { meanGap: 90, days: 1095, rates: 0.5, leave: [1, 2] },
];
const CUSTOMERS = 600;
const FIRST_DAY = 18_000;
const SEED = 20_261_126;

/**
 * Customers of three invented markets, simulated by the BG/NBD model (Fader, Hardie, Lee 2005): gaps of months, and many who bought
 * once. Deterministic.
 */
export function simulatedBuyers(): SilenceLog[] {
  const next = chances(SEED);
  return MARKETS.map(({ meanGap, days, rates, leave }) => {
    const accounts: [string, Signal[]][] = [];
    for (let customer = 0; customer < CUSTOMERS; customer++) {
      const rate = gamma(rates, next) / (rates * meanGap);
      const [stay, go] = [gamma(leave[1], next), gamma(leave[0], next)];
      const bought = new Set([Math.floor(next() * days * 0.25)]);
      for (let day = [...bought][0]!; next() > go / (go + stay);) {
        day -= Math.log(next()) / rate;
        if (day >= days) break;
        bought.add(Math.floor(day));
      }
      accounts.push([`${meanGap}-${customer}`, [...bought].map(purchase)]);
    }
    return silenceLog(accounts, FIRST_DAY, FIRST_DAY + days - 1);
  });
}

function purchase(day: number): Signal {
  const signalId = createHash('sha256').update(`purchase ${day}`).digest('hex').slice(0, 32);
  return { signalId, kind: 'touchpoint.inbound', occurredAt: (FIRST_DAY + day) * DAY + DAY / 2, data: {} };
}

/** Park and Miller's generator: numbers above 0 and below 1. */
function chances(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** A gamma variate with scale 1 (Marsaglia and Tsang 2000). */
function gamma(shape: number, next: () => number): number {
  if (shape < 1) return gamma(shape + 1, next) * next() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(next()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
