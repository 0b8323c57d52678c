import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { DomainError, type IngestResponse } from '@app/contracts';
import { Disk } from '@app/machine';
import { MAX_BATCH, SignalService } from '@app/signal';
import { type Line, LineSplitter } from './line-splitter.rules';

const LISTED_REJECTIONS = 1000;

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
    let slice: Parsed[] = [];
    let refused: IngestResponse['rejected'] = [];
    let storing: Promise<void> = Promise.resolve();
    const commit = async (): Promise<void> => {
      await storing;
      storing = this.store(vendorId, slice, refused, options).then((stored) => add(total, stored));
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

/** Keeps the connection open on our errors, so that they can still be answered. */
async function* chunksOf(stream: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) yield chunk as Buffer;
  } catch {
    throw new DomainError('invalid', 'The connection broke. Committed signals stay; sending everything again is safe.');
  }
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
