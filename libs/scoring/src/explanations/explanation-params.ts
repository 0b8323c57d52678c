import type { ChangeExplanations } from './change.explanations';
import type { HealthExplanations } from './health.explanations';
import type { HintExplanations } from './hint.explanations';
import type { MissingExplanations } from './missing.explanations';
import type { OwnExplanations } from './own.explanations';
import type { PreviewExplanations } from './preview.explanations';

export type * from './change.explanations';
export type * from './health.explanations';
export type * from './hint.explanations';
export type * from './missing.explanations';
export type * from './own.explanations';
export type * from './preview.explanations';
export type * from './param-values';

/** Params of every explanation, by code: each topic adds what its measures, gates and causes say. */
export interface ExplanationParams
  extends ChangeExplanations, HealthExplanations, HintExplanations, MissingExplanations, OwnExplanations, PreviewExplanations {}

/**
 * Codes of all explanations. Their words are in `contracts`, where a code without words does not compile. In params, persons are ids,
 * days are ISO dates, shares are 0–1.
 */
export type ExplanationCode = keyof ExplanationParams;

type CodeOfCause = Extract<ExplanationCode, `cause.${string}`>;

/** Codes whose sentence may carry a cause. */
type CodeWithCause = Extract<ExplanationCode, `gate.${string}`>;

type Prefixed<Prefix extends string, P> = P extends unknown ? { [N in keyof P & string as `${Prefix}.${N}`]: P[N] } : never;

/** A cause behind a sentence, flattened into its params: the code in `because`, its params as `because.since` … */
export type Because = { [C in CodeOfCause]: { because: C } & Prefixed<'because', ExplanationParams[C]> }[CodeOfCause];

/** An explanation whose params fit its code. In JSON it has the same shape as the loose `Explanation`. */
export type TypedExplanation = {
  [C in ExplanationCode]: {
    code: C;
    params: C extends CodeWithCause ? ExplanationParams[C] | (ExplanationParams[C] & Because) : ExplanationParams[C];
  };
}[ExplanationCode];
