import type { Facts } from './facts';
import type { Health, HealthPoint } from './health';
import type { Scorecard } from './scorecard';
import type { Moment } from './signal';

export interface ScoreOptions {
  /** Cards to choose from; the built-in ones by default. */
  cards?: readonly Scorecard[];
}

/** Health at `t` with explanations. Throws when facts were folded past `t`. */
export function score(_facts: Facts, _t: Moment, _options?: ScoreOptions): Health {
  throw new Error('score is being written');
}

/** The numbers of the health at `t` alone. */
export function scorePoint(_facts: Facts, _t: Moment, _options?: ScoreOptions): HealthPoint {
  throw new Error('score is being written');
}
