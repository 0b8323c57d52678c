import type { CauseCode, ExplanationCode, ExplanationParams, GateCode, MeasureCode, SignalKind } from '@app/scoring';
import type { KindFields } from '../forms/field-words';
import type { MoveWords } from './move';
import type { GateWords, MeasureName } from './named-things';
import type { SaidSignal } from './signal-reader';
import type { Words } from './speaker';
import type { QuestionForm } from '../shapes/question';

/** Where the timeline shows a signal. Daily counts of machines would drown what people did: it hides them until asked. */
export type TimelineGroup = 'talk' | 'roles' | 'work' | 'business' | 'machines';

/** A kind on the timeline, and its properties in a form. */
export type KindWords<K extends SignalKind> = { group: TimelineGroup; text: (signal: SaidSignal) => string } & KindFields<K>;

export type QuestionCode = Extract<ExplanationCode, `missing.${string}`>;

type Prefix = ExplanationCode extends `${infer P}.${string}` ? P : never;

/** All texts about one topic. Params are those of its explanations: a renamed one does not compile. */
export interface TopicWords {
  sentences?: Partial<Words<ExplanationParams>>;
  measures?: { readonly [M in MeasureCode]?: MeasureName };
  gates?: { readonly [G in GateCode]?: GateWords<G> };
  causes?: { readonly [C in CauseCode]?: string };
  /** Words for changes, by the part of the code before the dot. */
  moves?: { readonly [P in Prefix]?: MoveWords<P> };
  signals?: { readonly [K in SignalKind]?: KindWords<K> };
  /** The form that answers a question; null if only a source can. */
  questions?: { readonly [C in QuestionCode]?: QuestionForm | null };
}
