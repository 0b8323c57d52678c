import { type Static, Type } from '@sinclair/typebox';
import { type JsonSchema, SIGNAL_KINDS } from '@app/scoring';
import { AnyObject, Moment, Nullable, OneOf, pageOf } from './schema';

const KINDS = SIGNAL_KINDS.map(({ kind }) => kind);

const Rejection = Type.Object(
  {
    index: Type.Integer({ example: 3, description: 'Position in the batch, or line number, from 0.' }),
    pointer: Type.String({ example: '/occurredAt', description: 'JSON pointer into the signal.' }),
    detail: Type.String({ example: 'must be a date-time with a zone, such as 2026-11-02T09:30:00Z' }),
  },
  { $id: 'RejectionBody' },
);

export const IngestResponse = Type.Object(
  {
    accepted: Type.Integer({ example: 998, description: 'New signals and corrections.' }),
    corrected: Type.Integer({ example: 2, description: 'Accepted signals that replaced the content of a known one.' }),
    duplicates: Type.Integer({ example: 1, description: 'Already known, or deleted; nothing changed.' }),
    rejectedCount: Type.Integer({ example: 1 }),
    rejected: Type.Array(Rejection, { description: 'The first 1,000.' }),
  },
  { $id: 'IngestBody' },
);
export type IngestResponse = Static<typeof IngestResponse>;

/** One signal in the timeline. */
export const SignalResponse = Type.Object(
  {
    id: Type.String({ example: '6f1ed002ab5595859014ebf0951522d9' }),
    kind: OneOf(KINDS),
    account: Type.String({ example: 'tanjung-water', description: 'Key of the account.' }),
    pilot: Nullable(Type.String({ example: 'plant-3' })),
    person: Nullable(Type.String({ example: 'aisha@acme.example', description: 'A name or address; null when unnamed or erased.' })),
    personAddress: Nullable(
      Type.String({ example: 'aisha@acme.example', description: 'The address that signals use for the person; null like `person`.' }),
    ),
    occurredAt: Moment(),
    receivedAt: Moment(),
    source: Type.String({ example: 'gmail' }),
    sourceId: Nullable(
      Type.String({ description: "The event's id in its source; send it with `corrects` to correct the signal. Null without one." }),
    ),
    value: Nullable(Type.Number()),
    data: AnyObject({ example: { channel: 'email', side: 'client' } }),
    text: Type.String({ example: 'Aisha Rahman replied by email.', description: 'The signal in plain words.' }),
  },
  { $id: 'SignalBody' },
);
export type SignalResponse = Static<typeof SignalResponse>;

export const SignalPage = pageOf(SignalResponse, { $id: 'SignalPage' });
export type SignalPage = Static<typeof SignalPage>;

const SignalKindResponse = Type.Object(
  {
    kind: OneOf(KINDS),
    meaning: Type.String(),
    schema: Type.Unsafe<JsonSchema>({ type: 'object', additionalProperties: true, description: 'JSON Schema of `data`.' }),
    example: AnyObject({ description: 'An example of `data`.' }),
    needsPerson: Type.Optional(Type.Boolean({ description: 'The signal must name a person.' })),
  },
  { $id: 'SignalKindBody' },
);

export const SignalKindPage = pageOf(SignalKindResponse, { $id: 'SignalKindPage' });
export type SignalKindPage = Static<typeof SignalKindPage>;
