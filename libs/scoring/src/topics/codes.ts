import type { Part as PartFacts, Topic } from '../facts/part';
import type { Signal, SignalKind } from '../signals/signal';
import type { Causes, GateDefinition, MeasureDefinition, ReadingDefinition, TopicFold } from './definitions';
import { TOPICS } from './index';

type Topics = typeof TOPICS;
type Part = 'readings' | 'measures' | 'gates' | 'causes';
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
type SettingsOf<G extends GateCode> = DefinitionOf<G> extends { readonly cap: (gate: infer S, ...rest: never[]) => unknown } ? S : never;

/** A gate as a card sets it. Days in levels are days since handover (`fromDay`) or days that the state has lasted (`days`). Levels ascend in severity. */
export type CardGate = { [G in GateCode]: { gate: G } & SettingsOf<G> }[GateCode];
export type GateOf<G extends GateCode> = Extract<CardGate, { gate: G }>;

/** The fold of every topic that has one. */
export const FOLDS: { readonly [T in Topic]?: TopicFold } = Object.fromEntries(
  Object.entries(TOPICS).flatMap(([topic, definition]) => ('fold' in definition ? [[topic, definition.fold]] : [])),
);

type FoldedKind = { [T in keyof Topics]: Topics[T] extends { readonly fold: { readonly kinds: infer K } } ? keyof K : never }[keyof Topics];
type FoldOf = (part: PartFacts, signal: Signal, day: number) => void;

/** The fold function of every signal kind. A kind that no topic folds does not compile. */
export const FOLD_OF: { readonly [K in SignalKind]: FoldOf } = joinFolds();

function joinFolds(): Record<FoldedKind, FoldOf> {
  return Object.assign({}, ...Object.values(FOLDS).map(({ kinds }) => kinds)) as Record<FoldedKind, FoldOf>;
}
