import type { MeasureKind } from '../vocabulary/measure-kinds';
import type { ParamValue } from './param-values';

/** Explanations of a vendor's custom measure: its name and the reading that it uses. */
export interface OwnExplanations {
  'own.read': { name: string; reading: string; kind: MeasureKind; x: number; halfLife: ParamValue };
  'own.unknown': { name: string; reading: string; kind: MeasureKind };
}
