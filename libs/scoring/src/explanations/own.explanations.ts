import type { ReadingCode } from '../topics/codes';
import type { MeasureKind } from '../topics/definitions';
import type { ParamValue } from './param-values';

/** A measure of the vendor's own: its name, and the reading behind it. */
export interface OwnExplanations {
  'own.read': { name: string; reading: ReadingCode; kind: MeasureKind; x: number; halfLife: ParamValue };
  'own.unknown': { name: string; reading: ReadingCode; kind: MeasureKind };
}
