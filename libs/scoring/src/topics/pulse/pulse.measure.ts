import type { Reading } from '../../facts/reading';
import { daysSince, type Instant } from '../../facts/snapshot';
import { dateOf } from '../../vocabulary/dates';
import type { Explanation } from '../../vocabulary/explanation';
import { BAD_LEVEL } from '../readiness/readiness.measure';

/** The CSM's last judgement, 0–4. */
export function readPulse({ part, t }: Instant): Reading | null {
  return part.pulse.last
    ? { x: part.pulse.last.level, age: part.pulse.last.level <= BAD_LEVEL ? 0 : daysSince(t, part.pulse.last.at) }
    : null;
}

export function pulseSentence({ part }: Instant): Explanation {
  const {
    pulse: { last: pulse },
  } = part;
  if (!pulse) return { code: 'pulse.unknown', params: {} };
  return { code: 'pulse.given', params: { level: pulse.level, on: dateOf(pulse.at), reason: pulse.reason } };
}
