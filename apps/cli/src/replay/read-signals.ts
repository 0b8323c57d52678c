import { DEFAULT_SOURCE, type Signal, SignalValidator } from '@app/scoring';
import { takeIn } from '@app/signal';
import { readLines } from '../signal-file/read-lines';
import type { SignalStore } from './signal-store';

export interface ReadSummary {
  lines: number;
  /** Lines that are not a valid signal, by number from 1; all are counted, the first 20 kept. */
  wrong: { line: number; detail: string }[];
  wrongCount: number;
}

const KEPT = 20;
/** A replay accepts any time: nothing is in the future for it. */
const NO_CLOCK = new Date(8.64e15);

/** Loads the signals of an NDJSON file into the store, by the same rules as the server's intake. */
export async function readSignals(file: string, store: SignalStore): Promise<ReadSummary> {
  const summary: ReadSummary = { lines: 0, wrong: [], wrongCount: 0 };
  const refuse = (line: number, detail: string): void => {
    summary.wrongCount++;
    if (summary.wrong.length < KEPT) summary.wrong.push({ line, detail });
  };
  const validator = new SignalValidator();
  for await (const { first, lines } of readLines(file)) {
    const numbers: number[] = [];
    const batch: unknown[] = [];
    lines.forEach((line, offset) => {
      if (line.trim() === '') return;
      summary.lines++;
      try {
        batch.push(JSON.parse(line));
        numbers.push(first + offset);
      } catch {
        refuse(first + offset, 'is not JSON');
      }
    });
    const { prepared, rejected } = takeIn(batch, NO_CLOCK, validator);
    for (const { index, pointer, detail } of rejected) refuse(numbers[index]!, `${pointer || 'the signal'}: ${detail}`);
    for (const { account, signalId, kind, occurredAt, pilot, person, value, source, data, corrects } of prepared) {
      const signal = {
        signalId,
        kind,
        occurredAt: occurredAt.getTime(),
        ...(pilot !== null && { pilot }),
        ...(person !== null && { person }),
        ...(value !== null && { value }),
        ...(source !== DEFAULT_SOURCE && { source }),
        data,
      } as Signal;
      store.add(account, signal, corrects);
    }
  }
  return summary;
}

/** Lists the lines that were left out, as text. */
export function wrongInWords({ wrong, wrongCount }: ReadSummary): string[] {
  const rest = wrongCount - wrong.length;
  return [...wrong.map(({ line, detail }) => `line ${line}: ${detail}`), ...(rest > 0 ? [`… and ${rest} more`] : [])];
}
