import type { Zone } from '@app/scoring';
import { dayInWords } from './dates';
import { capitalised, counted } from './counts';
import { moneyInWords } from './money';

/** A signal for the timeline: its data, the name of its person, the zone that dates moments, and the day of reading. */
export interface SaidSignal {
  data: Record<string, unknown>;
  person: string | null;
  zone: Zone;
  today: string | undefined;
}

export function text(signal: SaidSignal, field: string): string | null {
  const value = signal.data[field];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

/** The calendar day of a date or moment in words. */
export function day(signal: SaidSignal, field: string): string {
  const value = text(signal, field);
  const isMoment = value !== null && value.length > 10;
  return dayInWords(isMoment ? signal.zone.dateOf(Date.parse(value)) : value, signal.today);
}

/** " by 1 December" with the given words before, or nothing. */
export function dated(signal: SaidSignal, field: string, before: string): string {
  return text(signal, field) === null ? '' : `${before} ${day(signal, field)}`;
}

/** ": Interface to SAP", or nothing. */
export function named(signal: SaidSignal, field: string): string {
  const value = text(signal, field);
  return value === null ? '' : `: ${value}`;
}

/** " (not renewed)", or nothing. */
export function aside(signal: SaidSignal, field: string): string {
  const value = text(signal, field);
  return value === null ? '' : ` (${value})`;
}

/** " “Interface to SAP”", or nothing. */
export function inQuotes(signal: SaidSignal, field: string): string {
  const value = text(signal, field);
  return value === null ? '' : ` “${value}”`;
}

/** " INV-204" for a number that people use, nothing for a key that only software reads. */
export function numbered(signal: SaidSignal, field: string): string {
  const value = text(signal, field);
  return value !== null && /^[A-Z]{0,5}[-/ ]?\d[\d\-/]{0,14}$/.test(value) ? ` ${value}` : '';
}

/** "Mills four and five" for the key "mills-four-and-five"; null for a key that does not spell words. */
export function spelled(signal: SaidSignal, field: string): string | null {
  const words = text(signal, field)?.split(/[-_ ]+/) ?? [];
  return words.some((word) => /^\p{L}{3,}$/u.test(word)) && words.every((word) => /^(\p{L}+|\d{1,4})$/u.test(word))
    ? capitalised(words.join(' '))
    : null;
}

/** " for EUR 180,000" for minor units with the given words before, or nothing. */
export function money(signal: SaidSignal, field: string, before: string): string {
  const amount = signal.data[field];
  return typeof amount === 'number' ? `${before} ${moneyInWords(amount, text(signal, 'currency'))}` : '';
}

/** "20 devices", or nothing. */
export function many(signal: SaidSignal, field: string, thing: string): string {
  const count = signal.data[field];
  return typeof count === 'number' ? counted(count, thing) : '';
}
