import type { SignalDataByKind, SignalKind } from '@app/scoring';

/** One signal exactly as `POST /v1/signals` takes it. Persons are addresses. */
export type RawSignal = {
  [K in SignalKind]: {
    id: string;
    kind: K;
    account: string;
    occurredAt: string;
    source: string;
    pilot?: string;
    person?: string;
    data: SignalDataByKind[K];
  };
}[SignalKind];

/** What is said of a moment; the story adds id, account and time. */
export type Said = {
  [K in SignalKind]: { kind: K; pilot?: string; person?: string; data: SignalDataByKind[K] };
}[SignalKind];
