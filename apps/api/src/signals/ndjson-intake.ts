import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { DomainError, type IngestResponse } from '@app/contracts';
import { Disk } from '@app/machine';
import { MAX_BATCH, SignalService } from '@app/signal';
import { type Line, LineSplitter } from './line-splitter.rules';

const LISTED_REJECTIONS = 1000;

/** With so many wrong lines in a row the file is something else: reading on would only cost time. */
const WRONG_IN_A_ROW = 1000;

/** A stream that delivers less than this in a period is given up. */
const SLOWEST = { bytes: 1024, periodMs: 60_000 };

/** A line that is JSON, with its number. */
interface Parsed {
  index: number;
  signal: unknown;
}

/**
 * Stores NDJSON of any length in slices of 1,000 lines, one after the other. While one slice commits only the next is read, so memory does
 * not grow with the length.
 */
@Injectable()
export class NdjsonIntake {
  constructor(
    private readonly signals: SignalService,
    private readonly disk: Disk,
  ) {}

  /**
   * Each slice commits by itself: committed slices stay when the stream breaks, and sending everything again is safe. Returns the sum of
   * all slices; `index` is the line's number, from 0. Throws `invalid` when the stream breaks.
   */
  async take(stream: Readable, vendorId: string, options: { createAccounts: boolean }): Promise<IngestResponse> {
    const total: IngestResponse = { accepted: 0, corrected: 0, duplicates: 0, rejectedCount: 0, rejected: [] };
    const splitter = new LineSplitter();
    let wrong: IngestResponse['rejected'] = [];
    let slice: Parsed[] = [];
    let refused: IngestResponse['rejected'] = [];
    let storing: Promise<void> = Promise.resolve();
    const commit = async (): Promise<void> => {
      await storing;
      storing = this.store(vendorId, slice, refused, options).then((stored) => {
        add(total, stored);
        wrong = stored.accepted + stored.corrected + stored.duplicates > 0 ? [] : [...wrong, ...stored.rejected].slice(0, WRONG_IN_A_ROW);
        if (wrong.length >= WRONG_IN_A_ROW) throw notSignals(wrong, total);
      });
      // The error is reported to the next caller that waits.
      storing.catch(() => undefined);
      slice = [];
      refused = [];
    };
    const take = async (lines: readonly Line[]): Promise<void> => {
      for (const line of lines) {
        const parsed = parse(line);
        if ('detail' in parsed) refused.push(parsed);
        else slice.push(parsed);
        if (slice.length + refused.length >= MAX_BATCH) await commit();
      }
    };
    try {
      for await (const chunk of chunksOf(stream)) await take(splitter.push(chunk));
      await take(splitter.end());
      await commit();
    } catch (error) {
      // What still comes is thrown away, so that the caller can read the answer.
      stream.resume();
      throw error;
    } finally {
      await storing;
    }
    return total;
  }

  private async store(
    vendorId: string,
    slice: readonly Parsed[],
    refused: IngestResponse['rejected'],
    options: { createAccounts: boolean },
  ): Promise<IngestResponse> {
    this.disk.requireSpace();
    const stored: IngestResponse =
      slice.length === 0
        ? { accepted: 0, corrected: 0, duplicates: 0, rejectedCount: 0, rejected: [] }
        : await this.signals.ingest(
            vendorId,
            slice.map(({ signal }) => signal),
            { ...options, isImport: true },
          );
    const rejected = [...stored.rejected.map((each) => ({ ...each, index: slice[each.index]!.index })), ...refused];
    rejected.sort((a, b) => a.index - b.index);
    return { ...stored, rejectedCount: stored.rejectedCount + refused.length, rejected };
  }
}

function notSignals(wrong: IngestResponse['rejected'], { accepted }: IngestResponse): DomainError {
  const [first] = wrong;
  const line = (first?.index ?? 0) + 1;
  const kept = accepted > 0 ? ` ${accepted} signals before them are stored.` : '';
  const detail = `${WRONG_IN_A_ROW} lines in a row are wrong, from line ${line} on: ${first?.pointer ?? ''} ${first?.detail ?? ''}`.replace(
    '  ',
    ' ',
  );
  return new DomainError('invalid', `${detail}. Reading stopped there.${kept}`, [
    { pointer: `/${first?.index ?? 0}${first?.pointer ?? ''}`, detail },
  ]);
}

/** Keeps the connection open on our errors, so that they can still be answered. */
async function* chunksOf(stream: Readable): AsyncGenerator<Buffer> {
  let sinceMs = performance.now();
  let bytes = 0;
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
      bytes += (chunk as Buffer).length;
      if (performance.now() - sinceMs > SLOWEST.periodMs) {
        if (bytes < SLOWEST.bytes) throw tooSlow();
        sinceMs = performance.now();
        bytes = 0;
      }
      yield chunk as Buffer;
    }
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('invalid', 'The connection broke. Committed signals stay; sending everything again is safe.');
  }
}

function tooSlow(): DomainError {
  return new DomainError('too-slow', 'The stream has nearly stopped. Committed signals stay; sending everything again is safe.');
}

function parse(line: Line): Parsed | IngestResponse['rejected'][number] {
  if ('problem' in line) return { index: line.index, pointer: '', detail: `the line ${line.problem}` };
  try {
    return { index: line.index, signal: JSON.parse(line.text) as unknown };
  } catch {
    return { index: line.index, pointer: '', detail: 'the line is not JSON' };
  }
}

function add(total: IngestResponse, part: IngestResponse): void {
  total.accepted += part.accepted;
  total.corrected += part.corrected;
  total.duplicates += part.duplicates;
  total.rejectedCount += part.rejectedCount;
  total.rejected.push(...part.rejected.slice(0, LISTED_REJECTIONS - total.rejected.length));
}
