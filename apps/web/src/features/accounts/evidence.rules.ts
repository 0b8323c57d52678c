import type { HealthResponse } from '@app/contracts';

/** The signals behind the one sentence: of the gate or measure that speaks in the same words, or of the open gates. */
export function evidenceOf(health: Pick<HealthResponse, 'sentence' | 'gates' | 'groups'>): string[] {
  const measures = health.groups.flatMap((group) => group.measures);
  const same = [...health.gates, ...measures].filter((one) => one.sentence.code === health.sentence.code);
  const family = health.sentence.code.split('.')[0];
  const kin = same.length > 0 ? same : measures.filter((one) => one.sentence.code.split('.')[0] === family);
  const found = kin.length > 0 ? kin : health.gates;
  return [...new Set(found.flatMap((one) => one.evidence))].slice(0, 16);
}
