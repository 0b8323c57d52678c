import type { GateCode } from '../cards/scorecard';
import type { EvidenceTopic } from '../facts/evidence';
import type { Instant } from '../facts/snapshot';
import type { Explanation } from '../vocabulary/explanation';
import type { PartOwner } from '../vocabulary/part-owner';
import { budgetMissedSentence } from './budget/budget.gate';
import { championVacantSentence } from './champion/champion.gate';
import { fleetLowSentence } from './fleet/fleet.gate';
import { noForwardStepSentence } from './forward-step/forward-step.gate';
import { handoverIncompleteSentence, neverHandedOverSentence } from './handover/handover.gate';
import { invoiceSentence, noticeSentence } from './money/money.gate';
import { ownerNeverAskedSentence, ownerNobodySentence } from './owner/owner.gate';
import { promiseSentence } from './promises/promises.gate';
import { darkSentence, nobodyAskedSentence } from './silence/silence.gate';
import { ticketSentence } from './support/support.gate';

export interface GateWords {
  sentence: (instant: Instant) => Explanation;
  evidence: readonly EvidenceTopic[];
  owner: PartOwner;
}

type WorkGate = Extract<
  GateCode,
  'handover-incomplete' | 'ticket-urgent' | 'promise-late' | 'budget-missed' | 'invoice-overdue' | 'notice-given'
>;

export const WORK_GATE_WORDS: { [K in WorkGate]: GateWords } = {
  'handover-incomplete': { sentence: handoverIncompleteSentence, evidence: ['handover'], owner: 'vendor' },
  'ticket-urgent': { sentence: ticketSentence, evidence: ['tickets'], owner: 'vendor' },
  'promise-late': { sentence: promiseSentence, evidence: ['promises'], owner: 'vendor' },
  'budget-missed': { sentence: budgetMissedSentence, evidence: ['budget'], owner: 'client' },
  'invoice-overdue': { sentence: invoiceSentence, evidence: ['invoices'], owner: 'client' },
  'notice-given': { sentence: noticeSentence, evidence: ['contract'], owner: 'client' },
};

export const GATE_WORDS: { [K in GateCode]: GateWords } = {
  dark: { sentence: darkSentence, evidence: ['asks', 'answers'], owner: 'client' },
  'nobody-asked': { sentence: nobodyAskedSentence, evidence: ['asks', 'answers'], owner: 'vendor' },
  'owner-nobody': { sentence: ownerNobodySentence, evidence: ['owner'], owner: 'client' },
  'owner-never-asked': { sentence: ownerNeverAskedSentence, evidence: ['handover'], owner: 'vendor' },
  'champion-vacant': { sentence: championVacantSentence, evidence: ['champion'], owner: 'client' },
  'no-forward-step': { sentence: noForwardStepSentence, evidence: ['forward', 'next-steps'], owner: 'client' },
  'fleet-low': { sentence: fleetLowSentence, evidence: ['fleet'], owner: 'vendor' },
  'never-handed-over': { sentence: neverHandedOverSentence, evidence: ['handover'], owner: 'vendor' },
  ...WORK_GATE_WORDS,
};
