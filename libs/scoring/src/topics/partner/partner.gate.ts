import { explain } from '../../explanations/explain';
import type { Explanation } from '../../explanations/explanation';
import type { Flag } from '../../explanations/param-values';
import type { Gates } from '../definitions';
import { ASKS, CAP, SHARE } from '../gate-schema';
import type { Snapshot } from '../snapshot';
import { partnerParams, type PartnerSilenceParams } from './partner.measure';
import { isOperatedByPartner, isRunByPartner, type PartnerSilence, partnerSilence } from './partner.state';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    /** `operates: 0`: the partner only holds the contract. */
    'gate.partner-silent': PartnerSilenceParams & { operates: Flag };
  }
}

export interface PartnerSilentGate {
  minRisk: number;
  unansweredAsks: number;
  cap: number;
}

/** The partner that runs the system if, after the handover, it ignores our requests and has not accepted a meeting. */
export function silentPartner(
  snapshot: Snapshot,
  { minRisk, unansweredAsks }: Pick<PartnerSilentGate, 'minRisk' | 'unansweredAsks'>,
): PartnerSilence | null {
  if (!snapshot.isHandedOver || (snapshot.silence?.heldUntil ?? null) !== null || !isRunByPartner(snapshot)) return null;
  const partner = partnerSilence(snapshot);
  return partner && partner.risk >= minRisk && partner.unanswered >= unansweredAsks ? partner : null;
}

function partnerSilentSentence(snapshot: Snapshot): Explanation {
  const partner = partnerSilence(snapshot);
  if (!partner) return explain('partner.unknown', {});
  const operates = isOperatedByPartner(snapshot) ? 1 : 0;
  return explain('gate.partner-silent', { ...partnerParams(snapshot, partner), operates });
}

export const partnerGates = {
  'partner-silent': {
    cap: (gate: PartnerSilentGate, snapshot: Snapshot): number | null => (silentPartner(snapshot, gate) ? gate.cap : null),
    sentence: partnerSilentSentence,
    evidence: ['talk.partner'],
    owner: 'client',
    explainedBy: ['promise-broken', 'value-not-accepted', 'technical'],
    includes: { 'gate.partner-silent': ['partner.quiet'] },
    closedBy: ['partner.answering'],
    builtIn: { minRisk: 0.7, unansweredAsks: 2, cap: 49 },
    schema: { minRisk: SHARE, unansweredAsks: ASKS, cap: CAP },
  },
} as const satisfies Gates;
