import type { Reading } from '../../facts/reading';
import type { Instant } from '../../facts/snapshot';
import type { Rhythm } from '../../silence/rhythm';
import type { PartOwner } from '../../vocabulary/part-owner';
import { riskOf, unansweredAsks } from './silence.state';

/** With a meeting accepted ahead, the alarm waits for it. */
const HELD_RISK = 0.4;

/** The risk of the silence. */
export function readSilence({ silence }: { silence: { risk: number; heldUntil: number | null } | null }): Reading | null {
  if (!silence) return null;
  return { x: silence.heldUntil === null ? silence.risk : Math.min(silence.risk, HELD_RISK), age: 0 };
}

export function readSilenceOfClock({ counted, t, model, silence }: Instant, rhythm: Rhythm | null): Reading | null {
  if (!rhythm) return null;
  const risk = riskOf(model, rhythm, Math.max(0, counted - rhythm.mark), t);
  return readSilence({ silence: { risk, heldUntil: silence?.heldUntil ?? null } });
}

/** Who was not asked did not refuse to answer. */
export function ownerOfSilence({ part, silence, t }: Instant): PartOwner {
  if (!silence || silence.risk < 0.25) return 'client';
  return part.talk.asks.last !== null && unansweredAsks(part, silence.clock, t).length === 0 ? 'vendor' : 'client';
}
