import { dayInWords } from './dates-in-words';
import { moneyInWords } from './money-in-words';

/** A signal about to be told: its data, the name of its person, and when it is read. */
export interface Told {
  data: Record<string, unknown>;
  person: string | null;
  at: number | undefined;
}

export function text(told: Told, field: string): string | null {
  const value = told.data[field];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

/** "by 1 December" with the given first word, or nothing. */
export function dated(told: Told, field: string, before: string): string {
  const date = text(told, field);
  return date === null ? '' : ` ${before} ${dayInWords(date, told.at)}`;
}

/** ": Interface to SAP", or nothing. */
export function named(told: Told, field: string): string {
  const value = text(told, field);
  return value === null ? '' : `: ${value}`;
}

/** " (not renewed)", or nothing. */
export function aside(told: Told, field: string): string {
  const value = text(told, field);
  return value === null ? '' : ` (${value})`;
}

/** ", 180,000 EUR" of minor units, or nothing. */
export function money(told: Told, field: string): string {
  const amount = told.data[field];
  if (typeof amount !== 'number') return '';
  return `, ${moneyInWords(amount, text(told, 'currency'))}`;
}
