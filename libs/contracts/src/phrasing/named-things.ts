import type { Signal } from '@app/scoring';
import type { SaidSignal } from './signal-reader';

/** A measure's name, and how "we also look at …" ends for it. */
export interface MeasureName {
  name: string;
  looksAt: string;
}

/** A gate's name, the sentence once it has closed, and the reason it gives after "because". */
export interface GateName {
  name: string;
  closed: string;
  because: string;
}

export type SignalWords<Kind extends Signal['kind']> = { readonly [K in Kind]: (signal: SaidSignal) => string };
