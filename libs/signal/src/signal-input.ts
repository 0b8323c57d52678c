import type { SignalKind } from '@app/scoring';

/** One signal as a source sends it, after its shape has been checked. */
export interface SignalInput {
  id?: string;
  kind: SignalKind;
  account: string;
  occurredAt: string;
  source?: string;
  pilot?: string;
  person?: string;
  value?: number;
  data?: Record<string, unknown>;
}
