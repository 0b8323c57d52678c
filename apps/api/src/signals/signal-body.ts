import type { OpenAPIObject } from '@nestjs/swagger';
import { DEFAULT_SOURCE, ENVELOPE, SIGNAL_KINDS, type SignalKindDescription } from '@app/scoring';
import { MAX_BATCH } from '@app/signal';
import { NDJSON } from '../http/json-body.guard';

const SIGNAL = {
  type: 'object',
  required: ['kind', 'account', 'occurredAt'],
  additionalProperties: false,
  properties: {
    ...ENVELOPE,
    id: { ...ENVELOPE.id, description: 'Id of the event in its source: the same `source` and `id` mean the same signal.' },
    kind: { type: 'string', enum: SIGNAL_KINDS.map(({ kind }) => kind) },
    account: { ...ENVELOPE.account, description: 'Key or id.' },
    source: { ...ENVELOPE.source, default: DEFAULT_SOURCE },
    data: { type: 'object', additionalProperties: true },
    corrects: {
      ...ENVELOPE.corrects,
      default: false,
      description:
        'Replaces the content of the signal with this `source` and `id`; the old content is kept as a revision. Restores a deleted signal. Needs `id`, and cannot change the account.',
    },
  },
} as const;

/** An inbound email, the most frequent signal. */
const MAIL = {
  id: 'msg-1842',
  kind: 'touchpoint.inbound',
  account: 'tanjung-water',
  occurredAt: '2026-11-02T09:30:00Z',
  source: 'gmail',
  person: 'aisha@acme.example',
  data: { channel: 'email', side: 'client', thread: 'rollout-plan', automatic: false },
};

export const SIGNALS_BODY = {
  description: `Up to ${MAX_BATCH} signals as JSON, or any number as NDJSON, one per line, committed in slices of ${MAX_BATCH}. There is an example of every kind; \`GET /v1/signal-kinds\` describes \`data\`.`,
  schema: {
    type: 'object',
    required: ['signals'] as string[],
    additionalProperties: false,
    properties: { signals: { type: 'array', maxItems: MAX_BATCH, items: SIGNAL } },
    example: { signals: [MAIL] },
  },
};

/** Adds to the document what decorators cannot express: NDJSON, and the meaning and an example of each kind. */
export function describeSignalBodies(document: OpenAPIObject): OpenAPIObject {
  const body = document.paths['/v1/signals']?.post?.requestBody;
  if (!body || !('content' in body)) return document;
  const json = body.content['application/json'];
  if (json) json.examples = Object.fromEntries(SIGNAL_KINDS.map((kind) => [kind.kind, exampleOf(kind)]));
  body.content[NDJSON] = { schema: { ...SIGNAL, description: 'One signal per line, any number of lines.' } as object, example: MAIL };
  return document;
}

function exampleOf({ kind, meaning, example, needsPerson }: SignalKindDescription): {
  summary: string;
  description: string;
  value: object;
} {
  const person = needsPerson ? { person: MAIL.person } : {};
  const signal = { id: `${kind}-1`, kind, account: MAIL.account, occurredAt: MAIL.occurredAt, source: 'crm', ...person, data: example };
  return { summary: kind, description: meaning, value: { signals: [signal] } };
}
