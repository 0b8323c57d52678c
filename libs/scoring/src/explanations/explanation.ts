import type { ExplanationCode } from './explanation-params';

export type { ExplanationCode };

/** A code with its params. It may carry its cause: the code in `because`, its params beside as `because.person`, `because.since` … */
export interface Explanation {
  code: ExplanationCode;
  params: Record<string, string | number | null>;
}
