import type { Facts } from './facts';
import type { Signal } from './signal';

export function fold(_facts: Facts, _signals: readonly Signal[]): Facts {
  throw new Error('fold is being written');
}
