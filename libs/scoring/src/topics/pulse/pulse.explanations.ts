import type { IsoDate, NoParams, QuestionParams } from '../../explanations/param-values';

/** The CSM's own judgement, level 0–4. */
export interface PulseExplanations {
  'pulse.given': { level: number; on: IsoDate; reason: string | null };
  'pulse.unknown': NoParams;
  'missing.pulse': QuestionParams;
}
