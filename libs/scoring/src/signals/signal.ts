import type { Moment } from '../vocabulary/vocabulary';

/** `data` of every signal kind: each topic adds the kinds that it folds. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface SignalDataByKind {}

/** The source of signals that name none. */
export const DEFAULT_SOURCE = 'api';

export type SignalKind = keyof SignalDataByKind;

/**
 * One thing that happened between vendor and client. `signalId` is 32 lower-case hex digits; fold order everywhere is
 * `(occurredAt, signalId)`. `person` is an opaque id (an address only where no database gives ids, as in replay).
 */
export type Signal = {
  [K in SignalKind]: {
    signalId: string;
    kind: K;
    occurredAt: Moment;
    pilot?: string;
    person?: string;
    value?: number;
    /** The system that delivered it; `DEFAULT_SOURCE` by default. */
    source?: string;
    data: SignalDataByKind[K];
  };
}[SignalKind];

/** Fold order: by moment, then by id. */
export function compareSignals(a: Pick<Signal, 'occurredAt' | 'signalId'>, b: Pick<Signal, 'occurredAt' | 'signalId'>): number {
  return a.occurredAt - b.occurredAt || (a.signalId < b.signalId ? -1 : a.signalId > b.signalId ? 1 : 0);
}

/** A mistake in a signal as it was sent, with a JSON pointer into it. */
export interface SignalMistake {
  pointer: string;
  detail: string;
}

/** The signal of one kind. */
export type SignalOf<K extends SignalKind> = Extract<Signal, { kind: K }>;
