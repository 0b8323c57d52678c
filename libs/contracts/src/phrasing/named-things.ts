import type { GateCode, GateOf } from '@app/scoring';

/** A measure's name, and how "we also look at …" ends for it. */
export interface MeasureName {
  name: string;
  looksAt: string;
}

/** A gate's name, the sentence once it has closed, and the reason it gives after "because". */
export interface GateWords<G extends GateCode> {
  name: string;
  closed: string;
  because: string;
  /** When it opens and what it caps the score at, as a card sets it. Days are those after the handover where they are numbered. */
  inCard: (gate: GateOf<G>) => string;
}
