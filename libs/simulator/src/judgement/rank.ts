import { attention, type AttentionContext, dateOfDay, dayOfDate, replayDays, type Health } from '@app/scoring';
import { CHARACTERS } from '../characters/characters';
import { foldable } from '../foldable';
import { simulatePortfolio, type PortfolioOptions, type SimulatedClient } from '../simulate-portfolio';

const MONTH = 30;
const RANKED_AT = 150;

export interface RankedClient {
  client: SimulatedClient;
  /** Order of the portfolio: greatest first. */
  attention: number;
  health: Health;
  /** Change of the score over the last 30 days; null where one of the two is not known. */
  change30: number | null;
}

/** The clients by attention, each `age` days after its own handover, without those whose story does not reach that far. */
export function rankAt(clients: readonly SimulatedClient[], age: number): RankedClient[] {
  return clients
    .flatMap((client): RankedClient[] => {
      const day = dayOfDate(client.handedOverOn) + age;
      if ((client.signals.at(-1)?.occurredAt ?? '') < dateOfDay(day)) return [];
      const range = { from: dateOfDay(day - MONTH), to: dateOfDay(day), every: MONTH };
      const [before, now] = [...replayDays(foldable(client.signals), range)];
      if (!before || !now) return [];
      const { health } = now;
      const change30 = health.score === null || before.health.score === null ? null : health.score - before.health.score;
      return [{ client, health, change30, attention: attention(health, { ...valueOf(client, day), change30 }, health.at) }];
    })
    .sort((a, b) => b.attention - a.attention || (a.client.key < b.client.key ? -1 : 1));
}

/** The 24 clients of the demo by attention, each 150 days after its handover: when most pilots are lost or won. */
export function rankAt150({ seed, now }: Pick<PortfolioOptions, 'seed' | 'now'>): RankedClient[] {
  const youngest = Math.min(...CHARACTERS.map((character) => character.handedOverAgo));
  return rankAt(simulatePortfolio({ seed, now, goOn: Math.max(0, RANKED_AT - youngest + 1) }), RANKED_AT);
}

function valueOf({ signals }: SimulatedClient, day: number): Omit<AttentionContext, 'change30'> {
  const end = dateOfDay(day + 1);
  const described = signals.findLast((signal) => signal.kind === 'account.described' && signal.occurredAt < end);
  const { annualValue, currency, renewsOn } = (described?.data ?? {}) as { annualValue?: number; currency?: string; renewsOn?: string };
  return { annualValue: annualValue ?? null, currency: currency ?? null, renewsOn: renewsOn ?? null };
}
