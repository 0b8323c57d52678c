import { DomainError } from '@app/contracts';
import { dayOfDate, isRealDate } from '@app/scoring';
import { readLines } from '../signal-file/read-lines';

const BAD = ['stalled', 'churned'] as const;
const GOOD = ['renewed', 'scaled'] as const;

/** The known outcome of an account. */
export interface Outcome {
  account: string;
  /** Whole days since 1970. */
  day: number;
  outcome: (typeof BAD)[number] | (typeof GOOD)[number];
}

export function isBad({ outcome }: Outcome): boolean {
  return (BAD as readonly string[]).includes(outcome);
}

/** Reads lines {"account","date","outcome"}, or CSV with these columns. Throws a `DomainError` that names the first wrong line. */
export async function readOutcomes(file: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let header: Header | null | undefined;
  for await (const { first, lines } of readLines(file)) {
    lines.forEach((line, offset) => {
      const where = `${file}, line ${first + offset}`;
      if (line.trim() === '') return;
      if (header === undefined) {
        header = headerOf(line, where);
        if (header) return;
      }
      outcomes.push(outcomeOf(header ? recordOf(header, line) : jsonOf(line, where), where));
    });
  }
  if (outcomes.length === 0) throw new DomainError('invalid', `${file} contains no outcome.`);
  return outcomes;
}

interface Header {
  columns: readonly string[];
  separator: ',' | ';';
}

/** The columns of CSV; null for lines of JSON. */
function headerOf(line: string, where: string): Header | null {
  if (line.trim().startsWith('{')) return null;
  const separator = line.includes(',') || !line.includes(';') ? ',' : ';';
  const columns = cellsOf(line, separator).map((name) => name.toLowerCase());
  const missing = ['account', 'date', 'outcome'].filter((name) => !columns.includes(name));
  if (missing.length === 3)
    throw new DomainError('invalid', `${where} is neither JSON nor a header of CSV with the columns account, date, outcome.`);
  if (missing.length > 0)
    throw new DomainError('invalid', `${where}: the columns must be account, date, outcome; missing: ${missing.join(', ')}.`);
  return { columns, separator };
}

function recordOf({ columns, separator }: Header, line: string): Record<string, string> {
  const cells = cellsOf(line, separator);
  return Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? '']));
}

const CELLS = { ',': /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g, ';': /(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g };

/** Splits a line of CSV (RFC 4180, without line breaks in cells; many European spreadsheets write semicolons). */
function cellsOf(line: string, separator: Header['separator']): string[] {
  const cells = line.replace(/\r$/, '').matchAll(CELLS[separator]);
  return Array.from(cells, ([, quoted, plain]) => (quoted === undefined ? (plain ?? '').trim() : quoted.replaceAll('""', '"')));
}

function jsonOf(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new DomainError('invalid', `${where} is not JSON.`);
  }
}

function outcomeOf(json: unknown, where: string): Outcome {
  const { account, date, outcome } = Object(json) as Record<string, unknown>;
  if (typeof account !== 'string' || account === '') throw new DomainError('invalid', `${where}: account must be a string.`);
  if (typeof date !== 'string' || !isRealDate(date)) throw new DomainError('invalid', `${where}: date must be a date like 2026-03-31.`);
  const known = [...BAD, ...GOOD].find((word) => word === outcome);
  if (known === undefined) throw new DomainError('invalid', `${where}: outcome must be one of ${[...BAD, ...GOOD].join(', ')}.`);
  return { account, day: dayOfDate(date), outcome: known };
}
