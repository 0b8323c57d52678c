import { evidenceOf } from '../facts/evidence';
import { type CardGate, GATES, type GateCode, TOPIC_OF_GATE } from '../topics/codes';
import { type Snapshot, viewOf } from '../topics/snapshot';
import { isNeglect } from './causes';
import type { Diagnosis } from './diagnosis';
import type { GateHealth } from './health';

/** Explains a gate. If the cause is that we asked nobody, the vendor owns it, whatever the gate. */
export function explainGate({ gate, cap }: { gate: CardGate; cap: number }, snapshot: Snapshot, cause: Diagnosis | null): GateHealth {
  const { owner: owed, sentence, evidence, counted } = GATES[gate.gate];
  const owner = isNeglect(cause) ? 'vendor' : owed;
  const view = viewOf(snapshot, TOPIC_OF_GATE[gate.gate]);
  return { gate: gate.gate, cap, owner, sentence: sentence(view), evidence: evidenceOf(view, evidence, counted?.(view)) };
}

/** `no-forward-step` is mostly a consequence, so other open gates are mentioned first. Our own neglect comes early. */
const LEAD_OFFSET: Partial<Record<GateCode, number>> = { 'no-forward-step': 8, 'nobody-asked': -12 };

export function leadingGate(gates: readonly GateHealth[]): GateHealth | undefined {
  const order = ({ gate, cap }: GateHealth): number => cap + (LEAD_OFFSET[gate] ?? 0);
  return [...gates].sort((a, b) => order(a) - order(b))[0];
}
