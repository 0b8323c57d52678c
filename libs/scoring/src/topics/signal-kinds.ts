import type { KindSchema } from '../signals/schema-parts';
import type { SignalKind } from '../signals/signal';
import { TOPICS } from './index';

/** A kind as `GET /v1/signal-kinds` returns it: its meaning, the JSON Schema of `data`, and an example of `data`. */
export interface SignalKindDescription extends KindSchema {
  kind: SignalKind;
}

type Topics = typeof TOPICS;
type DescribedKind = { [T in keyof Topics]: Topics[T] extends { readonly signals: infer S } ? keyof S : never }[keyof Topics];

/** A kind that no topic describes does not compile. */
const SCHEMAS: { readonly [K in SignalKind]: KindSchema } = joinSchemas();

function joinSchemas(): Record<DescribedKind, KindSchema> {
  const schemas = Object.values(TOPICS).map((topic) => ('signals' in topic ? topic.signals : {}));
  return Object.assign({}, ...schemas) as Record<DescribedKind, KindSchema>;
}

export const SIGNAL_KINDS: readonly SignalKindDescription[] = (Object.keys(SCHEMAS) as SignalKind[]).map((kind) => ({
  kind,
  ...SCHEMAS[kind],
}));

/** The topic that declares each kind. */
export const TOPIC_OF_KIND = Object.fromEntries(
  Object.entries(TOPICS).flatMap(([topic, definition]) =>
    'signals' in definition ? Object.keys(definition.signals).map((kind) => [kind, topic]) : [],
  ),
) as { readonly [K in SignalKind]: keyof typeof TOPICS };

/** Signal kinds by topic, without topics that declare none. */
export const KINDS_OF_TOPIC: ReadonlyMap<string, readonly SignalKind[]> = new Map(
  Object.entries(TOPICS).flatMap(([topic, definition]) =>
    'signals' in definition ? [[topic, Object.keys(definition.signals) as SignalKind[]] as const] : [],
  ),
);
