import type { SignalDataByKind, SignalKind } from '@app/scoring';
import { type Options, SIDES } from './options';

/** Texts of a form for one property of a signal's `data`. */
export interface FieldWords {
  title: string;
  description?: string;
  /** A key from the source, which people do not type. */
  isKey?: true;
  /** Labels of a text's allowed values. */
  options?: Options;
  /** Labels of a scale, from its lowest number. */
  scale?: readonly string[];
  /** Words for the properties of an object, or of the objects in a list. */
  parts?: Readonly<Record<string, FieldWords>>;
}

export const MINOR_UNITS = 'In the smallest unit of the currency: 18000000 is 180,000.00.';

/** Properties that mean the same wherever they occur. */
export const COMMON_FIELDS = {
  what: { title: 'What' },
  dueOn: { title: 'Due on' },
  endsOn: { title: 'Ends on' },
  reason: { title: 'Reason' },
  amount: { title: 'Amount', description: MINOR_UNITS },
  annualValue: { title: 'Annual value', description: MINOR_UNITS },
  currency: { title: 'Currency', description: 'Three letters, such as EUR or MYR.' },
  side: { title: 'Side', options: SIDES },
  name: { title: 'Name' },
  decision: { title: 'Decision key', isKey: true },
  promise: { title: 'Promise key', isKey: true },
  claim: { title: 'Claim key', isKey: true },
  contract: { title: 'Contract number', isKey: true },
  invoice: { title: 'Invoice number', isKey: true },
  order: { title: 'Order number', isKey: true },
  ticket: { title: 'Ticket number', isKey: true },
  meeting: { title: 'Meeting key', isKey: true },
  item: { title: 'Item key', isKey: true },
  startsAt: { title: 'Starts at' },
  acceptedByClient: { title: 'Accepted by the client' },
  of: { title: 'Items on the list' },
  channel: { title: 'Channel', description: 'Such as email or phone.' },
  thread: { title: 'Thread' },
  automatic: { title: 'Sent automatically', description: 'Automatic messages do not count as replies.' },
  expectsAnswer: { title: 'Expects a reply' },
} as const satisfies Record<string, FieldWords>;

type Common = keyof typeof COMMON_FIELDS;
type WordsOf<K extends SignalKind> = { [P in Exclude<keyof SignalDataByKind[K], Common>]-?: FieldWords } & {
  [P in Extract<keyof SignalDataByKind[K], Common>]?: FieldWords;
};

/** The words for a kind's properties. A property without words, here or in the common ones, does not compile. */
export type KindFields<K extends SignalKind> = object extends WordsOf<K> ? { fields?: WordsOf<K> } : { fields: WordsOf<K> };
