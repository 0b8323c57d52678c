import { createHash } from 'node:crypto';
import { DomainError } from '@app/contracts';
import { DAY, type DayWeights, type Signal, silencesOf, type SilenceSpan } from '@app/scoring';
import { readSignals, wrongInWords } from '../replay/read-signals';
import { SignalStore } from '../replay/signal-store';

/** The silences of many accounts, as they were known day by day. */
export interface SilenceLog {
  accounts: { account: string; spans: SilenceSpan[] }[];
  firstDay: number;
  lastDay: number;
  /**
   * Replies that every account of the log has. If the log only holds accounts with six replies, no silence before the sixth can be the last
   * one: such silences know the future and are left out.
   */
  knownFrom: number;
}

const MOST_KNOWN = 6;

/** Reads the silences of a signals file, and lists invalid lines on stderr. */
export async function readSilenceLog(file: string): Promise<SilenceLog> {
  const store = new SignalStore();
  try {
    for (const line of wrongInWords(await readSignals(file, store))) process.stderr.write(`${line}\n`);
    if (!Number.isFinite(store.firstAt)) throw new DomainError('invalid', `${file} contains no signal.`);
    return silenceLog(store.accounts(), Math.floor(store.firstAt / DAY), Math.floor(store.lastAt / DAY));
  } finally {
    store.close();
  }
}

export function silenceLog(
  signals: Iterable<[account: string, signals: readonly Signal[]]>,
  firstDay: number,
  lastDay: number,
  calendar: DayWeights | null = null,
): SilenceLog {
  const accounts: SilenceLog['accounts'] = [];
  let fewest = MOST_KNOWN;
  for (const [account, known] of signals) {
    const spans = silencesOf(known, lastDay, calendar);
    if (spans.length === 0) continue;
    accounts.push({ account, spans });
    fewest = Math.min(fewest, Math.max(...spans.map(({ answers }) => answers)));
  }
  return { accounts, firstDay, lastDay, knownFrom: fewest };
}

/** Two halves of the accounts by the hash of their names, different for each `split`. */
export function halves(log: SilenceLog, split: number): [SilenceLog, SilenceLog] {
  const isFirst = ({ account }: { account: string }): boolean => createHash('md5').update(`${split}:${account}`).digest()[0]! < 128;
  return [
    { ...log, accounts: log.accounts.filter(isFirst) },
    { ...log, accounts: log.accounts.filter((one) => !isFirst(one)) },
  ];
}

/** The log as known at the end of `day`. */
export function knownOn(log: SilenceLog, day: number): SilenceLog {
  const accounts = log.accounts.map(({ account, spans }) => ({
    account,
    spans: spans
      .filter(({ startDay }) => startDay <= day)
      .map((span) => ({
        ...span,
        endDay: span.endDay !== null && span.endDay <= day ? span.endDay : null,
        lastDay: Math.min(span.lastDay, day),
      })),
  }));
  return { ...log, accounts: accounts.filter(({ spans }) => spans.length > 0), lastDay: day };
}

/** The silences that began after `day`. */
export function begunAfter(log: SilenceLog, day: number): SilenceLog {
  const accounts = log.accounts.map(({ account, spans }) => ({ account, spans: spans.filter(({ startDay }) => startDay > day) }));
  return { ...log, accounts: accounts.filter(({ spans }) => spans.length > 0) };
}
