import type { SignalDataByKind, SignalKind } from '@app/scoring';

/** One thing that happens; the story adds id, account and time. */
export type SimulatedEvent = {
  [K in SignalKind]: { kind: K; pilot?: string; person?: string; data: SignalDataByKind[K] };
}[SignalKind];
