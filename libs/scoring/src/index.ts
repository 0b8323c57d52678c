export {
  DAY,
  DECIDER_ROLES,
  PILOT_STAGES,
  compareSignals,
  type BudgetState,
  type Moment,
  type PilotStage,
  type ReadinessDimension,
  type Side,
  type Signal,
  type SignalDataByKind,
  type SignalKind,
  type StakeholderRole,
  type Urgency,
} from './signal';
export { READINESS_DIMENSIONS } from './vocabulary';
export type { JsonSchema } from './schema-parts';
export { SIGNAL_KINDS, type SignalKindDescription } from './signal-kinds';
export { validateSignal, type RawSignal } from './signal-validation';
export { dateOf, dateOfDay, dayOf, dayOfDate, isRealDate, parseMoment } from './dates';
export { FOLD_VERSION, emptyFacts, type Facts } from './facts';
export { fold, Folding, isFoldable } from './fold';
export { EXPLANATION_CODES, type Explanation, type ExplanationCode } from './explanation';
export type * from './engine/explanation-params';
export { personsOf } from './engine/person-params';
export {
  GATE_CODES,
  GROUP_CODES,
  MEASURE_CODES,
  type Band,
  type Card,
  type CardMeasure,
  type CardSet,
  type Curve,
  type GateCode,
  type GroupCode,
  type MeasureCode,
  type Scorecard,
} from './scorecard';
export { BUILT_IN_CARDS, SCORECARDS } from './scorecards';
export { READING_OF } from './measure-curves';
export { DEFAULT_SCORECARD, nameCards, versionInName } from './card-name';
export { checkCardSet } from './card-check';
export type { CardMistake } from './card-rules';
export { MEASURE_KINDS, READING_CODES, READINGS, type MeasureKind, type ReadingCode } from './reading-vocabulary';
export { HALF_LIVES } from './tally';
export type {
  Corroboration,
  Health,
  HealthChange,
  HealthChangePart,
  HealthPoint,
  Override,
  PartOwner,
  PilotHealth,
  Pulse,
  Silence,
  ToldChange,
} from './health';
export { CAUSE_CODES, type CauseCode, type Diagnosis } from './diagnosis';
export { cardsAt, diagnose, outlook, score, scorePoint, type ScoreOptions } from './score';
export { changeBetween } from './change-between';
export { explainChange } from './explain-change';
export { explainWhatIf } from './explain-what-if';
export { attention, type AttentionContext } from './attention';
export { trendOf } from './trend';
export { replayDays, type ReplayOptions } from './replay-days';
export type { SilenceModel } from './silence-risk';
export { FROZEN_NUMBERS, MOVING_NUMBERS, fixedHazard, frozenNumbers, hazard, movingNumbers, type SilenceWeights } from './hazard';
export { SILENCE_WEIGHTS, parseSilenceWeights } from './silence-weights';
export { isAsleep } from './calendar';
export { placeOf } from './place';
export { slowedGaps } from './rhythm-gaps';
export { silencesOf, type SilenceSpan } from './silence-history';
export { parseDayWeights, quietEverywhere, type DayWeights } from './calendar-weights';
