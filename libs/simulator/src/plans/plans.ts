import type { SignalDataByKind } from '@app/scoring';
import type { Curve, Phases } from '../story/phases';

/*
 * Everything between client and vendor apart from emails, meetings and devices. Plans are data, like the character they belong to:
 * days are counted from the handover, and curves are linear between their points.
 */

export type Dimension = SignalDataByKind['readiness.answered']['dimension'];
export type Urgency = NonNullable<SignalDataByKind['ticket.opened']['urgency']>;

export interface OperationsPlan {
  perWeek: number;
  /** Share done by the client, or by the partner if it operates the system; our engineers do the rest. */
  share: Curve;
  /** The person who does it. */
  by?: string;
  /** The first day of which anybody keeps record; from the start if missing. */
  from?: number;
  /** The day from which nobody operates anything any more. */
  until?: number;
  what: readonly [string, ...string[]];
}

export interface AlarmsPlan {
  perWeek: Curve;
  /** Share of alarms that are handled. */
  handled: Curve;
}

export interface TicketsPlan {
  /** Days between tickets. */
  every: Phases<number | null>;
  /** Working days until one is closed, on average. */
  openFor: Phases<number>;
  what: readonly [string, ...string[]];
  /** Tickets that matter to the story. */
  named?: readonly { on: number; closed?: number; urgency: Urgency; what: string }[];
}

export interface HandoverListPlan {
  /** Each item with the days on which it is done and accepted; null for never. */
  items: readonly (readonly [item: string, done: number | null, accepted: number | null])[];
  waived?: readonly (readonly [item: string, on: number, reason: string])[];
}

export interface ReadinessPlan {
  /** Days between two questions; each is about another dimension. Null: nobody asks. */
  every: Phases<number | null>;
  /** The client's answers, 0–4. Missing dimensions are not asked. */
  client: Partial<Record<Dimension, Curve>>;
  /** The vendor's answers, where they differ. */
  vendor?: Partial<Record<Dimension, Curve>>;
}

export interface DecisionPlan {
  on: number;
  what: string;
  dueIn?: number;
  /** The day on which it is closed; never if missing. */
  closed?: number;
  outcome?: 'yes' | 'no' | 'dropped';
}

export interface BudgetPlan {
  on: number;
  state: SignalDataByKind['budget.changed']['state'];
  /** Share of the annual value. */
  share?: number;
  /** First and last day of the window. */
  window?: readonly [opens: number, closes: number];
}

export interface GrowthPlan {
  /** One name for each rise of the fleet after the handover, in order. */
  sites: readonly [string, ...string[]];
  /** The day on which the plan is made. */
  plannedOn: number;
  /** Days from the order to the first device. */
  orderedAhead: number;
}

export interface RolloutPlan {
  on: number;
  waves: readonly (readonly [site: string, devices: number, due: number])[];
}

export interface PromisePlan {
  on: number;
  what: string;
  dueIn: number;
  contractual?: boolean;
  /** The day on which it is settled; never if missing. */
  settled?: number;
  outcome?: 'kept' | 'broken';
}

export interface ValuePlan {
  on: number;
  what: string;
  /** Share of the annual value. */
  share: number;
  /** The day on which the client accepts it; never if missing. */
  accepted?: number;
}

export interface KnowledgePlan {
  person: string;
  /** One of our own people. */
  ours?: true;
  topic: string;
  /** Days with the level shown, 0–4. */
  shown: readonly (readonly [on: number, level: number])[];
}

/** A contract beside the main one. */
export interface OtherContractPlan {
  contract: string;
  signedOn: number;
  endsOn: number;
  /** Share of the annual value. */
  share: number;
  renewed?: number;
  ended?: readonly [on: number, reason: string];
}

export interface MoneyPlan {
  /** Approximate days from an invoice to its payment; null: no longer pays. */
  paidAfter: Phases<number | null>;
  /** Days between invoices. */
  every: number;
  /** The day on which the contract is renewed. */
  renewed?: number;
  ended?: readonly [on: number, reason: string];
  notice?: { on: number; reason: string; withdrawn?: number };
  others?: readonly OtherContractPlan[];
}

export interface StaffChange {
  on: number;
  role: 'csm' | 'ae' | 'engineer';
  from?: string;
  /** Nobody if missing. */
  to?: string;
}

export interface PulsePlan {
  /** The CSM's own feeling, 0–4. */
  level: Curve;
  every: Phases<number | null>;
  reasons?: readonly (readonly [from: number, reason: string])[];
  override?: { on: number; band: 'thriving' | 'steady' | 'at-risk' | 'stalled'; days: number; reason: string };
}

export interface Plans {
  operations: OperationsPlan;
  alarms: AlarmsPlan;
  tickets: TicketsPlan;
  handover: HandoverListPlan;
  readiness: ReadinessPlan;
  /** Answers to a survey, 0–10. */
  satisfaction: Curve;
  /** The first day of which survey answers are recorded; from the start if missing. */
  surveysFrom?: number;
  pulse: PulsePlan;
  decisions: readonly DecisionPlan[];
  budget: readonly BudgetPlan[];
  growth?: GrowthPlan;
  rollouts?: readonly RolloutPlan[];
  promises: readonly PromisePlan[];
  value: readonly ValuePlan[];
  knowledge: readonly KnowledgePlan[];
  money: MoneyPlan;
  staff?: readonly StaffChange[];
}
