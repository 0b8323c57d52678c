import type { Flag, IsoDate, NoParams, QuestionParams } from '../../explanations/param-values';

/** One promise of ours; `on`: the day we said that it will not come, `days` past its date. */
export interface PromiseParams {
  what: string | null;
  contractual: Flag;
  dueOn: IsoDate | null;
  on: IsoDate | null;
  days: number | null;
}

export interface PromisesExplanations {
  'promises.kept': { on: IsoDate };
  'promises.open': PromiseParams;
  'promises.late': PromiseParams;
  'promises.broken': PromiseParams;
  'promises.unknown': NoParams;
  'gate.promise-late': PromiseParams;
  'gate.promise-broken': PromiseParams;
  'cause.promise-late': PromiseParams;
  'cause.promise-broken': PromiseParams;
  /** `named: 1` where the sentence before names it already. */
  'hint.keep-promise': { what: string | null; broken: Flag; named?: Flag };
  'missing.promises': QuestionParams;
}
