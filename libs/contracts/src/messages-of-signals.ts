import type { SignalKind } from '@app/scoring';
import type { SentenceContext } from './messages';

export interface SignalTextInput {
  kind: SignalKind;
  data: Record<string, unknown>;
  /** Name of the person, if any. */
  person?: string | null;
}

/** One signal in plain words, for the timeline. */
export function signalText(_signal: SignalTextInput, _context: SentenceContext = {}): string {
  throw new Error('signalText is being written');
}
