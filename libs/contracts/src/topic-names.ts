import type { CauseCode, GateCode, MeasureCode } from '@app/scoring';
import type { GateWords, MeasureName } from './phrasing/named-things';
import { joined } from './words';

/** Names of all measures, gates and causes: one without a name does not compile. */
export const MEASURES: { readonly [M in MeasureCode]: MeasureName } = joined('measures');

export const GATES: { readonly [G in GateCode]: GateWords<G> } = joined('gates');

export const CAUSES: { readonly [C in CauseCode]: string } = joined('causes');
