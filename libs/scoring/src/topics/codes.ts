import type { Explanation } from '../explanations/explanation';
import type { ExplanationCode } from '../explanations/explanation-params';
import type { Part as PartFacts, Topic } from '../facts/part';
import type { Signal, SignalKind } from '../signals/signal';
import type { Causes, GateDefinition, Hints, MeasureDefinition, ReadingDefinition, Sound, TopicFold } from './definitions';
import { TOPICS } from './index';

type Topics = typeof TOPICS;
export type TopicName = keyof Topics;
type Part = 'readings' | 'measures' | 'gates' | 'causes' | 'hints';
type Contributions<P extends Part> = { [T in keyof Topics]: Topics[T] extends { readonly [K in P]: infer Of } ? Of : never }[keyof Topics];
type CodeOf<P extends Part> = Contributions<P> extends infer Of ? (Of extends unknown ? keyof Of & string : never) : never;

export type ReadingCode = CodeOf<'readings'>;
export type MeasureCode = CodeOf<'measures'>;
export type GateCode = CodeOf<'gates'>;
export type CauseCode = CodeOf<'causes'>;

/** Joins what all topics contribute, in the order of `TOPICS`. */
function join<T>(part: Part): Record<string, T> {
  const joined: Record<string, T> = {};
  for (const topic of Object.values(TOPICS)) Object.assign(joined, (topic as { readonly [K in Part]?: object })[part]);
  return joined;
}

/** The topic that contributes each code. */
function topicsOf<C extends string>(part: Part): { readonly [K in C]: TopicName } {
  const of = Object.entries(TOPICS).flatMap(([topic, definition]) =>
    Object.keys((definition as { readonly [K in Part]?: object })[part] ?? {}).map((code) => [code, topic]),
  );
  return Object.fromEntries(of) as { readonly [K in C]: TopicName };
}

export const TOPIC_OF_READING = topicsOf<ReadingCode>('readings');
export const TOPIC_OF_GATE = topicsOf<GateCode>('gates');
export const TOPIC_OF_CAUSE = topicsOf<CauseCode>('causes');

/** The closed vocabulary: everything that a measure can read. */
export const READINGS = join<ReadingDefinition>('readings') as { readonly [K in ReadingCode]: ReadingDefinition };
export const READING_CODES = Object.keys(READINGS) as ReadingCode[];

export const MEASURES = join<MeasureDefinition & { reading: ReadingCode }>('measures') as {
  readonly [K in MeasureCode]: MeasureDefinition & { reading: ReadingCode };
};
export const MEASURE_CODES = Object.keys(MEASURES) as MeasureCode[];

/** A gate of any code as its definition sees it; `CardGate` ties each code to its settings. */
export const GATES = join<GateDefinition<CardGate>>('gates') as { readonly [K in GateCode]: GateDefinition<CardGate> };
export const GATE_CODES = Object.keys(GATES) as GateCode[];

export const CAUSES = join<Causes[string]>('causes') as { readonly [K in CauseCode]: Causes[string] };
export const CAUSE_CODES = Object.keys(CAUSES) as CauseCode[];

type DefinitionOf<G extends GateCode> = Extract<Contributions<'gates'>, { readonly [K in G]: unknown }>[G];
type FieldOf<D, F extends string> = D extends { readonly [K in F]: infer V } ? V : never;
type SettingsOf<G extends GateCode> = DefinitionOf<G> extends { readonly cap: (gate: infer S, ...rest: never[]) => unknown } ? S : never;

/** A gate as a card sets it. Days in levels are days since handover (`fromDay`) or days that the state has lasted (`days`). Levels ascend in severity. */
export type CardGate = { [G in GateCode]: { gate: G } & SettingsOf<G> }[GateCode];
export type GateOf<G extends GateCode> = Extract<CardGate, { gate: G }>;

/** Each gate as the built-in cards set it. Settings that do not fit their gate do not compile. */
export const BUILT_IN_GATES: { readonly [G in GateCode]: GateOf<G> } = setAsBuiltIn();

function setAsBuiltIn(): { [G in GateCode]: { gate: G } & FieldOf<DefinitionOf<G>, 'builtIn'> } {
  const gates = GATE_CODES.map((gate) => [gate, { ...GATES[gate].builtIn, gate }]);
  return Object.fromEntries(gates) as ReturnType<typeof setAsBuiltIn>;
}

type SoundingCode = { [M in MeasureCode]: keyof SoundsOf<M> }[MeasureCode];
type SoundsOf<M extends MeasureCode> = FieldOf<Extract<Contributions<'measures'>, { readonly [K in M]: unknown }>[M], 'sounds'>;
type MeasuredCode = Exclude<
  ExplanationCode,
  `${'gate' | 'cause' | 'health' | 'hint' | 'missing' | 'change' | 'preview' | 'own'}.${string}`
>;

/** How the sentences of measures sound. One that no measure lists does not compile. */
const SOUNDS: { readonly [C in MeasuredCode]: unknown } = joinSounds();

function joinSounds(): Record<SoundingCode, unknown> {
  return Object.assign({}, ...Object.values(MEASURES).map(({ sounds }) => sounds)) as Record<SoundingCode, unknown>;
}

/** How a measure's sentence sounds when read alone; null for any other sentence. */
export function soundOf({ code, params }: Explanation): Sound | null {
  if (!Object.hasOwn(SOUNDS, code)) return null;
  const sound = SOUNDS[code as MeasuredCode] as Sound | ((of: Explanation['params']) => Sound);
  return typeof sound === 'function' ? sound(params) : sound;
}

/** The hints of all topics. */
export const TOPIC_HINTS: Hints = join('hints');

/** The fold of every topic that has one. */
export const FOLDS: { readonly [T in Topic]?: TopicFold } = Object.fromEntries(
  Object.entries(TOPICS).flatMap(([topic, definition]) => ('fold' in definition ? [[topic, definition.fold]] : [])),
);

type FoldedKind = { [T in keyof Topics]: Topics[T] extends { readonly fold: { readonly kinds: infer K } } ? keyof K : never }[keyof Topics];
type FoldOf = (part: PartFacts, signal: Signal, day: number) => void;

/** The fold function of every signal kind: those of its topics, in their order. A kind that no topic folds does not compile. */
export const FOLD_OF: { readonly [K in SignalKind]: FoldOf } = joinFolds();

function joinFolds(): Record<FoldedKind, FoldOf> {
  const joined: Partial<Record<SignalKind, FoldOf>> = {};
  for (const { kinds } of Object.values(FOLDS)) {
    for (const [kind, fold] of Object.entries(kinds) as [SignalKind, FoldOf][]) {
      const others = joined[kind];
      joined[kind] = others ? both(others, fold) : fold;
    }
  }
  return joined as Record<FoldedKind, FoldOf>;
}

function both(first: FoldOf, then: FoldOf): FoldOf {
  return (part, signal, day) => {
    first(part, signal, day);
    then(part, signal, day);
  };
}
