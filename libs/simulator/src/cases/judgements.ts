import type { ExpectedDay } from '../characters/character';
import judged from './judgements.json';
import { JUDGED_CASES } from './judged-cases';

/** Each judge's rating of an account, 0–100, by days after its handover; accounts without ratings are missing. */
export type Judgements = Readonly<Record<string, Readonly<Record<ExpectedDay, readonly number[]>> | undefined>>;

/** The judgements of our own cases, each given before any of them was scored. */
export const JUDGEMENTS: Judgements = parseJudgements(judged);

/** Judgements from JSON; throws in one sentence where they are none. */
export function parseJudgements(json: unknown): Judgements {
  if (!isRecord(json)) throw new Error('judgements are an object of accounts');
  return Object.fromEntries(Object.entries(json).map(([account, days]) => [account, daysOf(account, days)]));
}

function daysOf(account: string, days: unknown): Record<ExpectedDay, readonly number[]> {
  if (!JUDGED_CASES.some(({ key }) => key === account)) throw new Error(`there is no case "${account}"`);
  if (!isRecord(days)) throw new Error(`${account} has no days`);
  const marksOn = (day: ExpectedDay): number[] => marksOf(days[day], `${account} +${day}`);
  return { 30: marksOn(30), 90: marksOn(90), 150: marksOn(150), 180: marksOn(180), 365: marksOn(365) };
}

function marksOf(marks: unknown, where: string): number[] {
  if (!Array.isArray(marks) || marks.length === 0) throw new Error(`${where} must be a list of numbers`);
  return marks.map((mark: unknown) => {
    if (typeof mark !== 'number' || !(mark >= 0 && mark <= 100)) throw new Error(`${where} must hold numbers from 0 to 100`);
    return mark;
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
