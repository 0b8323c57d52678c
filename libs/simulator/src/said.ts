import type { SignalDataByKind, SignalKind } from '@app/scoring';

/** What is said of a moment; the story adds id, account and time. */
export type Said = {
  [K in SignalKind]: { kind: K; pilot?: string; person?: string; data: SignalDataByKind[K] };
}[SignalKind];
