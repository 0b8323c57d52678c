import type { HealthPoint } from './health';
import type { Moment } from './signal';

export interface AttentionContext {
  /** Minor units of any currency; null when unknown. */
  annualValue: number | null;
  /** ISO date; null when unknown. */
  renewsOn: string | null;
  /** Change of the score over the last 30 days. */
  change30: number | null;
}

export function attention(_health: HealthPoint, _context: AttentionContext, _t: Moment): number {
  throw new Error('attention is being written');
}
