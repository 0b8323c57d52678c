import { createHash } from 'node:crypto';
import { DAY, type Signal } from '@app/scoring';
import { chances, gamma } from './chances';
import { type SilenceLog, silenceLog } from './silence-log';

/** Mean days between purchases, days observed, and the mean number of purchases after which a repeat buyer leaves. */
export interface Market {
  meanGap: number;
  days: number;
  /** Shape of the distributions of rates and of chances to leave; small values are uneven. */
  rates: number;
  leave: [number, number];
  /** Shape of the gaps of one buyer: 1 for a Poisson process (default), more for regular ones. */
  regular?: number;
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
export function simulatedBuyers(markets = MARKETS, seed = SEED): SilenceLog[] {
  const next = chances(seed);
  return markets.map(({ meanGap, days, rates, leave, regular = 1 }) => {
    const accounts: [string, Signal[]][] = [];
    for (let customer = 0; customer < CUSTOMERS; customer++) {
      const rate = gamma(rates, next) / (rates * meanGap);
      const [stay, go] = [gamma(leave[1], next), gamma(leave[0], next)];
      const bought = new Set([Math.floor(next() * days * 0.25)]);
      for (let day = [...bought][0]!; next() > go / (go + stay);) {
        day += regular === 1 ? -Math.log(next()) / rate : gamma(regular, next) / regular / rate;
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
