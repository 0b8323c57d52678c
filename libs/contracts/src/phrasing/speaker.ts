import { type IsoDate, type PersonId, type Share, UTC, type Zone } from '@app/scoring';
import { dayInWords } from './dates';

export interface SentenceContext {
  /** Name of a person id; null when it is not known or was emptied. */
  personName?: (person: string) => string | null | undefined;
  /** The moment of reading, in ms: dates of its year are written without the year. */
  at?: number;
  /** The zone by whose days moments are dated; UTC by default. Dates in explanations are of the zone that they were made with. */
  zone?: Zone;
}

/** Formats values for the reader: dates relative to the reader's year, people by name. */
export interface Speaker {
  /** "13 April" */
  day: (date: IsoDate | null | undefined) => string;
  /** "62 %" of a share 0–1 */
  percent: (share: Share | null | undefined) => string;
  /** The person's name, or a placeholder. */
  person: (person: PersonId | null | undefined, otherwise?: string) => string;
}

/** The words of one topic: a function for each of its explanations, typed by its params. */
export type Words<Explanations> = { readonly [C in keyof Explanations]: (params: Explanations[C], say: Speaker) => string };

/** Mailboxes that several people read. */
const SHARED_MAILBOX =
  /^(info|office|sales|support|admin|contact|mail|team|service|helpdesk|it|ops|operations|accounts|billing|noreply|no-reply)$/;

/** "Nurul" for "nurul@acme.example"; null for a shared mailbox or a text that is not an address. */
export function nameInAddress(person: string): string | null {
  const local = /^([^@\s]+)@/.exec(person)?.[1];
  if (!local || SHARED_MAILBOX.test(local)) return null;
  const words = local.split(/[._-]+/).filter((word) => word.length > 0);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

/** How a person without a recorded name is called: by the name in the address, or by a typed name, which is kept in lower case. */
export function calledBy(address: string): string {
  if (address.includes('@')) return nameInAddress(address) ?? address;
  return address.replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

export function speaker({ personName, at, zone = UTC }: SentenceContext): Speaker {
  const today = at === undefined ? undefined : zone.dateOf(at);
  return {
    day: (date) => dayInWords(date, today),
    percent: (share) => `${Math.round((share ?? 0) * 100)} %`,
    person: (person, otherwise = 'someone at the client') =>
      person === null || person === undefined ? otherwise : (personName?.(person) ?? nameInAddress(person) ?? otherwise),
  };
}
