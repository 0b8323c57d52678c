import { createHash } from 'node:crypto';
import { compareSignals, type Signal } from '@app/scoring';
import type { SimulatedSignal } from './story/story';

/** Prepares simulated signals for scoring: with the ledger's identities, in fold order, and with addresses as persons. */
export function foldable(signals: readonly SimulatedSignal[]): Signal[] {
  const folded = signals.map((raw) => {
    const hash = createHash('sha256')
      .update(JSON.stringify([raw.source, raw.id]))
      .digest('hex');
    return {
      signalId: hash.slice(0, 32),
      kind: raw.kind,
      occurredAt: Date.parse(raw.occurredAt),
      ...(raw.pilot === undefined ? {} : { pilot: raw.pilot }),
      ...(raw.person === undefined ? {} : { person: raw.person }),
      data: raw.data,
    } as Signal;
  });
  return folded.sort(compareSignals);
}
