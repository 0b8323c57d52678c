import type { IsoDate, NoParams, QuestionParams } from '../../explanations/param-values';

/** The last step towards scale. `amount`: devices of it; `what`: the decision or department. */
export interface ForwardStepParams {
  since: IsoDate;
  step: 'handover' | 'stage' | 'devices' | 'order' | 'budget' | 'decision' | 'department' | 'value' | 'contract' | null;
  amount: number | null;
  what: string | null;
  days: number;
}

export interface ForwardStepExplanations {
  'forward-step.done': ForwardStepParams;
  'forward-step.none': ForwardStepParams;
  'forward-step.unknown': NoParams;
  'gate.no-forward-step': ForwardStepParams & { nextStepDueOn: IsoDate | null };
  'cause.nothing-moves': ForwardStepParams;
  'missing.forward-step': QuestionParams;
}
