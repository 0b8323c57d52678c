import { DomainError } from '@app/contracts';
import { MAX_BATCH } from '@app/signal';

/**
 * The signals of a JSON body `{"signals": […]}`. Throws `invalid` for a wrong envelope. Mistakes in single
 * signals are found by the ledger and listed in the answer.
 */
export function signalsOf(body: unknown): unknown[] {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) throw wrong('', 'must be a JSON object with the field "signals"');
  const unknown = Object.keys(body).filter((field) => field !== 'signals');
  if (unknown.length > 0) throw wrong(`/${unknown[0]}`, 'is not a known field; the only field is signals');
  const { signals } = body as { signals?: unknown };
  if (signals === undefined) throw wrong('/signals', 'is missing; it is a list of signals');
  if (!Array.isArray(signals)) throw wrong('/signals', 'must be a list of signals');
  if (signals.length > MAX_BATCH) {
    throw wrong(
      '/signals',
      `contains ${signals.length} signals; at most ${MAX_BATCH} per request (application/x-ndjson accepts any number)`,
    );
  }
  return signals;
}

function wrong(pointer: string, detail: string): DomainError {
  const shown = pointer.replaceAll('\0', '\\u0000').toWellFormed();
  return new DomainError('invalid', `${shown || 'The body'} ${detail}.`, [{ pointer: shown, detail }]);
}
