import type { EvidenceTopic } from '../facts/evidence';
import type { Reading, ReadingParams } from '../facts/reading';
import type { Curve } from './curve';
import type { Part, Topic } from '../facts/part';
import type { Snapshot } from './snapshot';
import type { JsonSchema, KindSchemas } from '../signals/schema-parts';
import type { SignalKind, SignalOf } from '../signals/signal';
import type { Explanation, ExplanationCode } from '../explanations/explanation';
import type { ExplanationParams } from '../explanations/explanation-params';
import type { MeasureKind } from '../vocabulary/measure-kinds';
import type { PartOwner } from '../vocabulary/part-owner';

/** A number that a measure can read from the facts. */
export interface ReadingDefinition {
  kind: MeasureKind;
  /** The direction that is better for the client's health: a curve has to follow it. */
  better: 'high' | 'low';
  /** Settings that a card has to give for it, and may not give for others. */
  params: readonly (keyof ReadingParams)[];
  meaning: string;
  /** Null: never known. A bad answer has age 0: it stays until contradicted. */
  read: (snapshot: Snapshot, params: ReadingParams) => Reading | null;
  evidence: readonly EvidenceTopic[];
  /** False for an account about which it can say nothing: it is then no part of the card. */
  appliesTo?: (snapshot: Snapshot) => boolean;
  /** The value is our own doing. */
  ours?: boolean;
}
export type Readings = Record<string, ReadingDefinition>;

/** A built-in measure: the reading it uses, its words, and the defaults of the built-in cards. */
export interface MeasureDefinition {
  reading: string;
  params?: ReadingParams;
  sentence: (snapshot: Snapshot, params: ReadingParams) => Explanation;
  evidence: readonly EvidenceTopic[];
  /** Ids of the signals that the sentence counts or dates, where the topics alone may have dropped some. */
  counted?: (snapshot: Snapshot) => string[];
  owner: PartOwner | ((snapshot: Snapshot) => PartOwner);
  /** Asked while the measure is unknown. */
  question: ExplanationCode;
  /** How each of its sentences sounds when read alone. */
  sounds: Sounds;
  /** Days after which the last value no longer counts for coverage; null: it never expires. */
  freshDays: number | null;
  curve: Curve;
}
export type Measures = Record<string, MeasureDefinition>;

export type Sound = 'good' | 'bad' | 'neither';
export type Sounds = { readonly [C in ExplanationCode]?: Sound | ((params: ExplanationParams[C]) => Sound) };

export interface Level {
  cap: number;
}

/** A gate; `Settings` is what a card sets of it. It fires on recorded facts only. */
export interface GateDefinition<Settings, BuiltIn = Settings> {
  /** The cap at this moment; null while the gate is closed. */
  cap: (gate: Settings, snapshot: Snapshot) => number | null;
  sentence: (snapshot: Snapshot) => Explanation;
  evidence: readonly EvidenceTopic[];
  /** Ids of the signals that the sentence counts or dates, where the topics alone may have dropped some. */
  counted?: (snapshot: Snapshot) => string[];
  /** It fires on what did not happen: it makes no score by itself, and where this holds it stays closed until there is one. */
  needsContext?: (snapshot: Snapshot) => boolean;
  owner: PartOwner;
  /** Codes of the causes that can stand behind it without saying the same thing twice. */
  explainedBy: readonly string[];
  /** Sentences of measures that repeat a sentence of the gate: a change mentions the fact once. */
  includes?: { readonly [C in ExplanationCode]?: readonly ExplanationCode[] };
  /** Sentences of measures that tell what closed it: they know when and who. */
  closedBy: readonly ExplanationCode[];
  /** The settings of the built-in cards. */
  builtIn: BuiltIn;
  /** JSON Schema of each setting. */
  schema: Record<string, JsonSchema>;
  optional?: readonly string[];
}
export type Gates = Record<string, GateDefinition<never, object>>;

/** One cause that was found, from known facts only. */
export interface Finding {
  /** 0–1: how much it alone would explain. */
  strength: number;
  owner: PartOwner;
  sentence: Explanation;
  topics: readonly EvidenceTopic[];
  /** Ids of the signals that the sentence counts or dates, where the topics alone may have dropped some. */
  counted?: readonly string[];
}
/** Null where the cause is not known to be there. */
export type Causes = Record<string, (snapshot: Snapshot) => Finding | null>;

/** Next actions by the code of the main reason or its cause; null for no action. */
export type Hints = { readonly [C in ExplanationCode]?: (snapshot: Snapshot) => Explanation | null };

/** Fold functions by signal kind. `day`: whole UTC days since 1970; the calendar stands at the end of the day before. */
export type Folds = { readonly [K in SignalKind]?: (part: Part, signal: SignalOf<K>, day: number) => void };

/** The fold of one slice of facts. */
export interface TopicFold {
  /** Raised whenever the fold changes: stored facts of another version are folded again. */
  version: number;
  /** Slices that its functions write, and others that they read. */
  writes: readonly Topic[];
  reads: readonly Topic[];
  kinds: Folds;
}

/** Everything that one topic contributes. Some read the facts of others and have none of their own. */
export interface TopicDefinition {
  /** The kinds that it folds. */
  signals?: KindSchemas;
  /** Its slice of the facts of a pilot without signals. */
  facts?: () => object;
  fold?: TopicFold;
  readings?: Readings;
  measures?: Measures;
  gates?: Gates;
  causes?: Causes;
  hints?: Hints;
}
