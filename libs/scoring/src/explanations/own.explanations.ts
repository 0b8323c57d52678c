import type { MeasureKind } from '../vocabulary/measure-kinds';
import type { ParamValue } from './param-values';

/** A measure of the vendor's own: its name, and the reading behind it. */
export interface OwnExplanations {
  'own.read': { name: string; reading: string; kind: MeasureKind; x: number; halfLife: ParamValue };
  'own.unknown': { name: string; reading: string; kind: MeasureKind };
}
