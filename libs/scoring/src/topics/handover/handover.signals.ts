import { COUNT, dataOf, KEY, TEXT, type KindSchemas } from '../../signals/schema-parts';

/** One item of the handover list. `of`: items on the whole list, where the source knows. */
interface HandoverItem {
  item: string;
  what?: string;
  of?: number;
}

declare module '../../signals/signal' {
  interface SignalDataByKind {
    'pilot.handed-over': { assumed?: boolean };
    'handover.item-done': HandoverItem;
    'handover.item-accepted': HandoverItem;
    'handover.item-waived': HandoverItem & { reason?: string };
  }
}

const HANDOVER_ITEM = { item: KEY, what: TEXT, of: { ...COUNT, minimum: 1 } };

export const handoverSignals = {
  'pilot.handed-over': {
    meaning: 'The client accepted the handover at this moment. `assumed` marks a date nobody recorded.',
    schema: dataOf({ assumed: { type: 'boolean' } }),
    example: {},
  },
  'handover.item-done': {
    meaning: 'We have done an item of the handover list; the client has yet to accept it. `of` is the length of the list.',
    schema: dataOf(HANDOVER_ITEM, ['item']),
    example: { item: 'admin-training', what: 'Two administrators trained', of: 12 },
  },
  'handover.item-accepted': {
    meaning: 'The client accepted an item of the handover list.',
    schema: dataOf(HANDOVER_ITEM, ['item']),
    example: { item: 'admin-training', of: 12 },
  },
  'handover.item-waived': {
    meaning: 'An item of the handover list is not needed here.',
    schema: dataOf({ ...HANDOVER_ITEM, reason: TEXT }, ['item']),
    example: { item: 'spare-parts', reason: 'in the service contract' },
  },
} as const satisfies KindSchemas;
