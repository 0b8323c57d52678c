import type { Explanation } from './explanation';
import type { ExplanationParams } from './explanation-params';

/** Makes an explanation whose params fit its code, or each of several codes: a renamed param does not compile. */
export function explain<C extends keyof ExplanationParams>(code: C, params: ExplanationParams[C]): Explanation {
  return { code, params: params as Explanation['params'] };
}
