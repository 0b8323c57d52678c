import type { AlarmsExplanations } from '../topics/alarms/alarms.explanations';
import type { BudgetExplanations } from '../topics/budget/budget.explanations';
import type { ChampionExplanations } from '../topics/champion/champion.explanations';
import type { DecisionsExplanations } from '../topics/decisions/decisions.explanations';
import type { FleetExplanations } from '../topics/fleet/fleet.explanations';
import type { ForwardStepExplanations } from '../topics/forward-step/forward-step.explanations';
import type { HandoverExplanations } from '../topics/handover/handover.explanations';
import type { KnowledgeExplanations } from '../topics/knowledge/knowledge.explanations';
import type { MeetingsExplanations } from '../topics/meetings/meetings.explanations';
import type { MoneyExplanations } from '../topics/money/money.explanations';
import type { StaffExplanations } from '../topics/staff/staff.explanations';
import type { NextStepExplanations } from '../topics/next-step/next-step.explanations';
import type { OperationsExplanations } from '../topics/operations/operations.explanations';
import type { OwnerExplanations } from '../topics/owner/owner.explanations';
import type { PromisesExplanations } from '../topics/promises/promises.explanations';
import type { PulseExplanations } from '../topics/pulse/pulse.explanations';
import type { ReadinessExplanations } from '../topics/readiness/readiness.explanations';
import type { RolloutExplanations } from '../topics/rollout/rollout.explanations';
import type { SilenceExplanations } from '../topics/silence/silence.explanations';
import type { SupportExplanations } from '../topics/support/support.explanations';
import type { TalkExplanations } from '../topics/talk/talk.explanations';
import type { UseExplanations } from '../topics/use/use.explanations';
import type { ValueExplanations } from '../topics/value/value.explanations';
import type { ChangeExplanations } from './change.explanations';
import type { HealthExplanations } from './health.explanations';
import type { HintExplanations } from './hint.explanations';
import type { MissingExplanations } from './missing.explanations';
import type { OwnExplanations } from './own.explanations';
import type { PreviewExplanations } from './preview.explanations';

export type * from '../topics/alarms/alarms.explanations';
export type * from '../topics/budget/budget.explanations';
export type * from '../topics/champion/champion.explanations';
export type * from '../topics/decisions/decisions.explanations';
export type * from '../topics/fleet/fleet.explanations';
export type * from '../topics/forward-step/forward-step.explanations';
export type * from '../topics/handover/handover.explanations';
export type * from '../topics/knowledge/knowledge.explanations';
export type * from '../topics/meetings/meetings.explanations';
export type * from '../topics/money/money.explanations';
export type * from '../topics/staff/staff.explanations';
export type * from '../topics/next-step/next-step.explanations';
export type * from '../topics/operations/operations.explanations';
export type * from '../topics/owner/owner.explanations';
export type * from '../topics/promises/promises.explanations';
export type * from '../topics/pulse/pulse.explanations';
export type * from '../topics/readiness/readiness.explanations';
export type * from '../topics/rollout/rollout.explanations';
export type * from '../topics/silence/silence.explanations';
export type * from '../topics/support/support.explanations';
export type * from '../topics/talk/talk.explanations';
export type * from '../topics/use/use.explanations';
export type * from '../topics/value/value.explanations';
export type * from './change.explanations';
export type * from './health.explanations';
export type * from './hint.explanations';
export type * from './missing.explanations';
export type * from './own.explanations';
export type * from './preview.explanations';
export type * from './param-values';

/** Params of every explanation, by code. A new topic joins here. */
export interface ExplanationParams
  extends
    AlarmsExplanations,
    BudgetExplanations,
    ChampionExplanations,
    DecisionsExplanations,
    FleetExplanations,
    ForwardStepExplanations,
    HandoverExplanations,
    KnowledgeExplanations,
    MeetingsExplanations,
    MoneyExplanations,
    StaffExplanations,
    NextStepExplanations,
    OperationsExplanations,
    OwnerExplanations,
    PromisesExplanations,
    PulseExplanations,
    ReadinessExplanations,
    RolloutExplanations,
    SilenceExplanations,
    SupportExplanations,
    TalkExplanations,
    UseExplanations,
    ValueExplanations,
    ChangeExplanations,
    HealthExplanations,
    HintExplanations,
    MissingExplanations,
    OwnExplanations,
    PreviewExplanations {}

/** Every code that has typed params: all of `EXPLANATION_CODES`. */
export type TypedCode = keyof ExplanationParams;

type CodeOfCause = Extract<TypedCode, `cause.${string}`>;

/** Codes whose sentence may carry a cause. */
type CodeWithCause = Extract<TypedCode, `gate.${string}`>;

type Prefixed<Prefix extends string, P> = P extends unknown ? { [N in keyof P & string as `${Prefix}.${N}`]: P[N] } : never;

/** A cause behind a sentence, flattened into its params: the code in `because`, its params as `because.since` … */
export type Because = { [C in CodeOfCause]: { because: C } & Prefixed<'because', ExplanationParams[C]> }[CodeOfCause];

/** An explanation whose params fit its code. In JSON it has the same shape as the loose `Explanation`. */
export type TypedExplanation = {
  [C in TypedCode]: {
    code: C;
    params: C extends CodeWithCause ? ExplanationParams[C] | (ExplanationParams[C] & Because) : ExplanationParams[C];
  };
}[TypedCode];
