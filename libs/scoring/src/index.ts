export {
  DAY,
  DECIDER_ROLES,
  PILOT_STAGES,
  type BudgetState,
  type Moment,
  type PilotStage,
  type ReadinessDimension,
  type ContractHolder,
  type Side,
  type StakeholderRole,
  type Urgency,
} from './vocabulary/vocabulary';
export { compareSignals, DEFAULT_SOURCE, type Signal, type SignalDataByKind, type SignalKind } from './signals/signal';
export { READINESS_DIMENSIONS } from './vocabulary/vocabulary';
export type { JsonSchema } from './signals/schema-parts';
export { KINDS_OF_TOPIC, SIGNAL_KINDS, TOPIC_OF_KIND, type SignalKindDescription } from './topics/signal-kinds';
export { ENVELOPE, SignalValidator, type RawSignal } from './intake/signal-validation';
export { dateOf, dateOfDay, dayOf, dayOfDate, isRealDate, parseMoment } from './vocabulary/dates';
export { UTC, Zone } from './vocabulary/zone';
export type { Facts } from './facts/facts';
export type { Topic } from './facts/part';
export { FACTS_VERSION, FOLD_VERSION, staleTopics } from './engine/fold-version';
export { kindsToRefold, refold } from './engine/refold';
export { isMerge, type MergedPeople, mergedWith } from './engine/people/merged-people';
export { personsInData, renamePersons } from './signals/persons-in-data';
export { emptyFacts, fold, Folding, isCurrent, isFoldable } from './engine/fold';
export type { Explanation } from './explanations/explanation';
export type * from './explanations/explanation-params';
export { personsOf } from './explanations/person-params';
export { GROUP_CODES, type Card, type CardMeasure, type CardSet, type GroupCode, type VersionedCard } from './cards/card';
export {
  CAUSE_CODES,
  GATE_CODES,
  MEASURE_CODES,
  MEASURES,
  READING_CODES,
  READINGS,
  type CardGate,
  type CauseCode,
  type GateCode,
  type GateOf,
  type MeasureCode,
  type ReadingCode,
  type TopicName,
} from './topics/codes';
export type { Curve } from './topics/curve';
export { MEASURE_KINDS, type MeasureKind } from './vocabulary/measure-kinds';
export type { Band } from './vocabulary/vocabulary';
export { BUILT_IN_CARDS, DEFAULT_CARDS } from './cards/built-in-cards';
export { DEFAULT_SCORECARD, nameCards, versionInName } from './cards/card-name';
export { CardSetValidator } from './cards/card-check';
export type { CardMistake } from './cards/card-rules';
export { HALF_LIVES } from './facts/tally';
export type { Corroboration, Silence } from './topics/silence/silence.health';
export type { Health, HealthChange, HealthChangePart, HealthPoint, Override, PilotHealth, Pulse, NarratedChange } from './engine/health';
export type { PartOwner } from './vocabulary/part-owner';
export type { Diagnosis } from './engine/diagnosis';
export { cardsAt, diagnose, pointAndAlarms, score, scorePoint, type ScoreOptions } from './engine/score';
export { type Clock, CLOCKS, type Clocks, clocksAt, type ClockState, repliesOf, type Reply } from './engine/people/clocks';
export { pastTenuresOf, type PastTenure } from './engine/people/tenures';
export { type KnownPeople, type KnownPerson, type KnownRole, peopleAt } from './engine/people/people';
export { changeBetween } from './engine/change/change-between';
export { explainChange } from './engine/change/explain-change';
export { explainWhatIf } from './engine/change/explain-what-if';
export { attention, type AttentionContext } from './engine/attention';
export { trendOf } from './vocabulary/trend';
export { replayDays, type ReplayOptions } from './engine/replay-days';
export { type SilenceModel, TASK_RISK } from './topics/silence/silence.state';
export { FROZEN_NUMBERS, fixedHazard, frozenNumbers, hazard, movingNumbers, type SilenceWeights } from './silence/hazard';
export { SILENCE_WEIGHTS, parseSilenceWeights } from './silence/silence-weights';
export { type Feed, type Outage, outagesOf, usualGapOf } from './feeds/outages';
export { MACHINE_FAST } from './topics/talk/talk.fold';
export { isAsleep } from './calendar/calendar';
export { placeOf } from './calendar/place';
export { type Gaps, slowedGaps } from './silence/rhythm-gaps';
export { silencesOf, type SilenceSpan } from './engine/people/silence-history';
export { parseDayWeights, quietEverywhere, type DayWeights } from './calendar/calendar-weights';
