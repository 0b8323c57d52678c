import type { SignalResponse } from '@app/contracts';
import type { JsonSchema } from '@app/scoring';
import type { Clock } from '../../../ui/format/clock';
import { isoDay } from '../../../ui/format/moment';
import { fieldsOf, fieldsOfData, type FormField, type Typed } from '../../../ui/schema-form/form-field.rules';
import type { Given } from '../../../ui/schema-form/typed-values.rules';
import { noteOf } from '../timeline/timeline.rules';

/** The fields that can be corrected in a signal entered by hand: the day, its typed values and the note. */
export function correctionFields(signal: SignalResponse, schema: JsonSchema): FormField[] {
  return [
    ...fieldsOf(schema, [{ field: 'occurredOn', required: true }]),
    ...fieldsOfData(schema, signal.data),
    ...fieldsOf(schema, [{ field: 'note', required: false }]),
  ];
}

/** The initial values of the fields. */
export function typedBefore(signal: SignalResponse, fields: readonly FormField[], clock: Clock): Typed {
  const values = fields.flatMap(({ name }): [string, string][] => {
    const value = signal.data[name.slice(1)];
    const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return name.startsWith('/') && isPlain ? [[name, String(value)]] : [];
  });
  return { ...Object.fromEntries(values), occurredOn: isoDay(clock.at(signal.occurredAt)), note: noteOf(signal) ?? '' };
}

/**
 * The data after a correction; what the form does not show stays. A response has names where the ledger has addresses, so the attendees of
 * a meeting become the one person that the screen named.
 */
export function correctedData(signal: SignalResponse, fields: readonly FormField[], { data, note }: Given): Record<string, unknown> {
  const { extra, attendees, ...before } = signal.data;
  const shown = new Set(fields.map(({ name }) => name.slice(1)));
  const kept = Object.fromEntries(Object.entries(before).filter(([property]) => !shown.has(property)));
  const { note: _before, ...others } = (typeof extra === 'object' && extra !== null ? extra : {}) as Record<string, unknown>;
  const newExtra = note === null ? others : { ...others, note };
  const isAttended = signal.kind === 'meeting.held' && attendees !== undefined && signal.personAddress !== null;
  return {
    ...kept,
    ...data,
    ...(isAttended ? { attendees: [signal.personAddress] } : {}),
    ...(Object.keys(newExtra).length === 0 ? {} : { extra: newExtra }),
  };
}
