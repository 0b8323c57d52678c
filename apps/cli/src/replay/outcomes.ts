import { DomainError } from '@app/contracts';
import { dayOfDate, isRealDate } from '@app/scoring';
import { readLines } from '../signal-file/read-lines';

const BAD = ['stalled', 'churned'] as const;
const GOOD = ['renewed', 'scaled'] as const;

/** What became of an account, as its vendor knows it. */
export interface Outcome {
  account: string;
  /** Whole days since 1970. */
  day: number;
  outcome: (typeof BAD)[number] | (typeof GOOD)[number];
}

export function isBad({ outcome }: Outcome): boolean {
  return (BAD as readonly string[]).includes(outcome);
}

/** Reads lines {"account","date","outcome"}. Throws `DomainError` that names the first wrong line. */
export async function readOutcomes(file: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const { first, lines } of readLines(file)) {
    lines.forEach((line, offset) => {
      if (line.trim() !== '') outcomes.push(outcomeOf(line, `${file}, line ${first + offset}`));
    });
  }
  if (outcomes.length === 0) throw new DomainError('invalid', `${file} holds no outcome.`);
  return outcomes;
}

function outcomeOf(line: string, where: string): Outcome {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new DomainError('invalid', `${where} is not JSON.`);
  }
  const { account, date, outcome } = Object(json) as Record<string, unknown>;
  if (typeof account !== 'string' || account === '') throw new DomainError('invalid', `${where}: account must be a text.`);
  if (typeof date !== 'string' || !isRealDate(date)) throw new DomainError('invalid', `${where}: date must be a date like 2026-03-31.`);
  const known = [...BAD, ...GOOD].find((word) => word === outcome);
  if (known === undefined) throw new DomainError('invalid', `${where}: outcome must be one of ${[...BAD, ...GOOD].join(', ')}.`);
  return { account, day: dayOfDate(date), outcome: known };
}
