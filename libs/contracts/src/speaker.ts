import { dayInWords } from './dates-in-words';

export interface SentenceContext {
  /** Name of a person id; null when it is not known or was emptied. */
  personName?: (person: string) => string | null | undefined;
  /** The moment of reading, in ms: dates of its year are written without the year. */
  at?: number;
}

export type Message = (say: Speaker) => string;

/** Reads params as words. */
export interface Speaker {
  number: (param: string) => number;
  text: (param: string) => string;
  has: (param: string) => boolean;
  /** "13 April" */
  day: (param: string) => string;
  /** "62 %" of a share 0–1 */
  percent: (param: string) => string;
  /** The person's name, or what stands for it. */
  person: (param: string, otherwise?: string) => string;
}

/** Mailboxes that several people read. */
const SHARED_MAILBOX =
  /^(info|office|sales|support|admin|contact|mail|team|service|helpdesk|it|ops|operations|accounts|billing|noreply|no-reply)$/;

/** An address without a name is said as its first part: "nurul@acme.example" is "Nurul". Null for a shared mailbox and for what is no address. */
export function nameInAddress(person: string): string | null {
  const local = /^([^@\s]+)@/.exec(person)?.[1];
  if (!local || SHARED_MAILBOX.test(local)) return null;
  const words = local.split(/[._-]+/).filter((word) => word.length > 0);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

export function speaker(params: Readonly<Record<string, string | number | null>>, { personName, at }: SentenceContext): Speaker {
  const has = (param: string): boolean => params[param] !== null && params[param] !== undefined;
  return {
    has,
    number: (param) => Number(params[param] ?? 0),
    text: (param) => String(params[param] ?? 'some'),
    day: (param) => dayInWords(params[param], at),
    percent: (param) => `${Math.round(Number(params[param] ?? 0) * 100)} %`,
    person: (param, otherwise = 'someone at the client') => {
      if (!has(param)) return otherwise;
      const person = String(params[param]);
      return personName?.(person) ?? nameInAddress(person) ?? otherwise;
    },
  };
}
