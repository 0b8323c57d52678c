import { explain } from '../../explanations/explain';
import { growing } from '../cause';
import type { Causes, Finding } from '../definitions';
import { TASK_RISK } from '../silence/silence.state';
import { daysSince, type Snapshot } from '../snapshot';
import { silentPartner } from './partner.gate';
import { partnerParams, type PartnerSilenceParams } from './partner.measure';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    'cause.partner-gone': PartnerSilenceParams;
  }
}

/** If nobody runs the system for the client any more, other standstills follow from that. */
function partnerGone(snapshot: Snapshot): Finding | null {
  const partner = silentPartner(snapshot, { minRisk: TASK_RISK, unansweredAsks: 1 });
  if (!partner) return null;
  return {
    strength: growing(0.4, 0.4, daysSince(snapshot.t, partner.rhythm.since), 120),
    owner: 'client',
    sentence: explain('cause.partner-gone', partnerParams(snapshot, partner)),
    topics: ['talk.partner'],
  };
}

export const partnerCauses = { 'partner-gone': partnerGone } satisfies Causes;
