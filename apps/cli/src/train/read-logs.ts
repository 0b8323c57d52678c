import { createHash } from 'node:crypto';
import { DomainError } from '@app/contracts';
import { DAY, type Signal } from '@app/scoring';
import { readLines } from '../signal-file/read-lines';
import { readSilenceLog, type SilenceLog, silenceLog } from './silence-log';

const FEWEST_ANSWERS = 6;
const NUMBERS = /^\s*[\d.]+(\s+[\d.]+)+\s*$/;
const NINE = 9 * 3_600_000;
const TEN = 10 * 3_600_000;

/**
 * The silences of an email log: a signals file, or lines "sender receiver … seconds". In the latter an account is an ordered pair of
 * people with at least six days on which the client wrote; one email per day and direction counts.
 */
export async function readMailLog(file: string): Promise<SilenceLog> {
  return (await readMailLines(file, 1)) ?? readSilenceLog(file);
}

/** The same log slowed down: a day becomes `slowness` days. Null for a signals file. */
export async function readSlowMailLog(file: string, slowness: number): Promise<SilenceLog | null> {
  return readMailLines(file, slowness);
}

async function readMailLines(file: string, slowness: number): Promise<SilenceLog | null> {
  const answers = new Map<string, Set<number>>();
  for await (const { lines } of readLines(file)) {
    for (const line of lines) {
      if (line.startsWith('{')) return null;
      if (!NUMBERS.test(line)) continue;
      const numbers = line.trim().split(/\s+/).map(Number);
      const [sender, receiver] = numbers;
      const day = Math.floor((Math.max(...numbers.slice(2)) * 1000 * slowness) / DAY);
      if (numbers.length < 3 || sender === receiver) continue;
      const pair = `${sender}>${receiver}`;
      const days = answers.get(pair);
      if (days) days.add(day);
      else answers.set(pair, new Set([day]));
    }
  }
  const accounts: [string, Signal[]][] = [];
  for (const [pair, days] of answers) {
    const [client, vendor] = pair.split('>');
    if (days.size < FEWEST_ANSWERS) continue;
    const account = `${vendor}-${client}`;
    const asked = answers.get(`${vendor}>${client}`) ?? new Set();
    accounts.push([account, [...talk('touchpoint.outbound', asked, NINE), ...talk('touchpoint.inbound', days, TEN)]]);
  }
  return logOf(accounts, file);
}

/** The silences of a log of purchases: lines "… customer date …" with the date as YYYYMMDD. A purchase is an answer. */
export async function readPurchases(file: string): Promise<SilenceLog> {
  const purchases = new Map<string, Set<number>>();
  for await (const { lines } of readLines(file)) {
    for (const line of lines) {
      if (line.startsWith('{')) return readSilenceLog(file);
      const words = line.trim().split(/\s+/);
      const place = words.findIndex((word) => /^(19|20)\d{6}$/.test(word));
      const date = words[place];
      const customer = words[place - 1];
      if (date === undefined || customer === undefined) continue;
      const day = Date.UTC(Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1, Number(date.slice(6))) / DAY;
      const days = purchases.get(customer);
      if (days) days.add(day);
      else purchases.set(customer, new Set([day]));
    }
  }
  return logOf(
    [...purchases].map(([customer, days]) => [customer, talk('touchpoint.inbound', days, TEN)]),
    file,
  );
}

function talk(kind: 'touchpoint.inbound' | 'touchpoint.outbound', days: ReadonlySet<number>, hour: number): Signal[] {
  return [...days].map((day) => {
    const signalId = createHash('sha256').update(`${kind} ${day}`).digest('hex').slice(0, 32);
    return { signalId, kind, occurredAt: day * DAY + hour, data: {} };
  });
}

function logOf(accounts: [string, Signal[]][], file: string): SilenceLog {
  let firstAt = Infinity;
  let lastAt = -Infinity;
  for (const [, signals] of accounts) {
    signals.sort((a, b) => a.occurredAt - b.occurredAt);
    firstAt = Math.min(firstAt, signals[0]!.occurredAt);
    lastAt = Math.max(lastAt, signals.at(-1)!.occurredAt);
  }
  if (accounts.length === 0) throw new DomainError('invalid', `${file} holds no account that could be judged.`);
  return silenceLog(accounts, Math.floor(firstAt / DAY), Math.floor(lastAt / DAY));
}
