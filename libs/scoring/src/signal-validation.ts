import type { SignalKind } from './signal';

/** A signal as it comes over HTTP or from a file, after validation. */
export interface RawSignal {
  id?: string;
  kind: SignalKind;
  account: string;
  /** RFC 3339 with zone. */
  occurredAt: string;
  source?: string;
  pilot?: string;
  person?: string;
  value?: number;
  data?: Record<string, unknown>;
}

/** What is wrong first, and where: a JSON pointer into the signal. */
export interface SignalMistake {
  pointer: string;
  detail: string;
}

/** Null when the value is a good `RawSignal`. */
export function validateSignal(_raw: unknown): SignalMistake | null {
  throw new Error('validateSignal is being written');
}
