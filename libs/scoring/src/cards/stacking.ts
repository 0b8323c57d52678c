import type { GateStacking } from './card';

/** The score after its gates: the lowest cap, minus a step for each further serious gate. Never above the raw score. */
export function underGates(rawScore: number, caps: readonly number[], stacking: GateStacking): number {
  if (caps.length === 0) return rawScore;
  let lowest = Infinity;
  let serious = 0;
  for (const cap of caps) {
    if (cap < lowest) lowest = cap;
    if (cap <= stacking.cap) serious++;
  }
  const further = lowest <= stacking.cap ? serious - 1 : serious;
  return Math.min(rawScore, Math.max(Math.min(stacking.floor, lowest), lowest - stacking.step * further));
}
