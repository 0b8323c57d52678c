import type { ExplanationParams } from '../explanations/explanation-params';
import { explain } from '../explanations/explain';
import type { VersionedCard } from '../cards/card';
import { ownSentence } from './own-measure';
import { evidenceOf } from '../facts/evidence';
import { MEASURES, type MeasureCode, READINGS, TOPIC_OF_READING } from '../topics/codes';
import type { MeasureDefinition } from '../topics/definitions';
import { underGates } from '../cards/stacking';
import { lastDayOf, stoppedSources } from '../feeds/stops';
import { type Snapshot, viewOf, wasAsleep } from '../topics/snapshot';
import { countedReport, reportingParams } from '../topics/fleet/fleet.measure';
import { isStandstillRecorded } from '../topics/forward-step/forward-step.measure';
import { nextStepAhead } from '../topics/next-step/next-step.measure';
import { readPulse } from '../topics/pulse/pulse.measure';
import { nobodyAskedSentence } from '../topics/silence/silence.gate';
import { countedInSilence, explainSilence, SILENCE_EVIDENCE, silenceParams, silenceSentence } from '../topics/silence/silence.sentence';
import { TASK_RISK } from '../topics/silence/silence.state';
import { dateOfDay } from '../vocabulary/dates';
import type { Explanation, ExplanationCode } from '../explanations/explanation';
import { type AssessedMeasure, type Assessment, measuresOf, pointOf } from './assess';
import { because, causeBehind, causesBeside, isNeglect, toldCause } from './causes';
import type { Diagnosis } from './diagnosis';
import { explainGate, leadingGate } from './gate-health';
import type { GateHealth, GroupHealth, MeasureHealth, Override, PilotHealth, Pulse } from './health';
import { hintFor } from './hint';

/** Smaller losses in points are not worth mentioning. */
const NOTABLE_LOSS = 3;

/** From this score on a client is doing well, and a lost point is only a next step. */
const WELL = 80;

/** A gate with this cap or a lower one is the reason even if the measures alone score lower: it says what happened. */
const SERIOUS_CAP = 59;

/** Explains a pilot's health: every measure and gate, the main reason, a hint, and open questions. */
export function explainPilot(assessment: Assessment): PilotHealth {
  const { snapshot, score, rawScore } = assessment;
  const measures = measuresOf(assessment);
  const groups = explainGroups(assessment, measures);
  const causes = causesBeside(assessment);
  const gates = assessment.gates.map((gate) => explainGate(gate, snapshot, causeBehind(gate.gate.gate, causes)));
  const silence = explainSilence(snapshot);
  const missing = missingOf(measures, snapshot);
  const worst = worstOf(groups);
  const reason = reasonOf(assessment, { measures, worst, gates, causes });
  return {
    ...pointOf(assessment),
    gates,
    silence,
    groups,
    gateContribution: score === null || rawScore === null ? 0 : score - rawScore,
    limit: limitOf(assessment),
    handedOverAt: snapshot.handedOverAt,
    handoverAssumed: snapshot.handoverAssumed,
    sentence: reason.sentence,
    evidence: reason.evidence,
    cause: toldCause(reason.sentence, causes),
    hint: hintFor(snapshot, {
      reason: reason.sentence,
      worst: worst?.sentence ?? null,
      missing,
      isWell: gates.length === 0 && !assessment.earlyRead && (score ?? 0) >= WELL,
    }),
    missing,
    risk: silence?.risk ?? null,
    causes,
    stopped: stoppedSources(snapshot.stops, snapshot.zone),
    pulse: pulseAt(snapshot),
    override: overrideAt(snapshot),
  };
}

function limitOf({ gates, card }: Assessment): number | null {
  const caps = gates.map(({ cap }) => cap);
  return caps.length === 0 ? null : underGates(100, caps, card.stacking);
}

function explainGroups({ card, snapshot }: Assessment, measures: readonly AssessedMeasure[]): GroupHealth[] {
  return card.groups.map((group) => {
    const explained = measures.filter((each) => each.group === group).map((each) => explainMeasure(each, snapshot));
    let weight = 0;
    let contribution = 0;
    for (const measure of explained) {
      weight += measure.weight;
      contribution += measure.contribution;
    }
    return {
      group: group.group,
      name: group.name ?? null,
      weight,
      value: weight === 0 ? null : contribution / weight,
      contribution,
      measures: explained,
    };
  });
}

function explainMeasure({ measure, value, fresh, weight }: AssessedMeasure, now: Snapshot): MeasureHealth {
  const topic = TOPIC_OF_READING[measure.reading];
  const since = now.stops.since.get(topic) ?? null;
  const snapshot = viewOf(now, topic);
  const known = builtIn(measure.measure);
  const { evidence, ours } = READINGS[measure.reading];
  const owner = known?.owner ?? (ours ? 'vendor' : 'client');
  return {
    measure: measure.measure,
    name: measure.name ?? null,
    weight,
    value,
    contribution: value === null ? 0 : weight * value,
    known: value === null ? 'never' : fresh ? 'fresh' : 'expired',
    owner: typeof owner === 'function' ? owner(snapshot) : owner,
    sentence: known ? known.sentence(snapshot, measure) : ownSentence(snapshot, measure),
    frozenSince: since,
    frozenOn: since === null ? null : lastDayOf({ since, lastAt: now.stops.lastAt.get(topic) ?? 0 }, now.zone),
    evidence: evidenceOf(snapshot, known?.evidence ?? evidence, known?.counted?.(snapshot)),
  };
}

/** The definition of a built-in measure; undefined for a custom one. */
function builtIn(measure: string): MeasureDefinition | undefined {
  return Object.hasOwn(MEASURES, measure) ? MEASURES[measure as MeasureCode] : undefined;
}

/** The measure that costs most, if it costs enough to be mentioned. */
function worstOf(groups: readonly GroupHealth[]): MeasureHealth | null {
  let worst: MeasureHealth | null = null;
  let greatest = NOTABLE_LOSS;
  for (const group of groups) {
    for (const measure of group.measures) {
      const loss = measure.weight * (100 - (measure.value ?? 100));
      if (loss < greatest || (measure.value ?? 100) >= WELL) continue;
      greatest = loss;
      worst = measure;
    }
  }
  return (worst && STANDSTILL.includes(worst.sentence.code) && refusalIn(groups)) || worst;
}

/** That nothing moves is a consequence: where the client decided against us, that is the news. */
const STANDSTILL: readonly ExplanationCode[] = ['forward-step.none', 'next-step.overdue'];

function refusalIn(groups: readonly GroupHealth[]): MeasureHealth | undefined {
  return groups.flatMap(({ measures }) => measures).find(({ sentence }) => sentence.code === 'decisions.refused');
}

interface Reasons {
  measures: readonly AssessedMeasure[];
  worst: MeasureHealth | null;
  gates: readonly GateHealth[];
  causes: readonly Diagnosis[];
}

/** The main reason with the signals behind all of it. */
interface Reason {
  sentence: Explanation;
  evidence: string[];
}

/** The gate that caps the score with its cause, otherwise the measure that costs most, otherwise what goes well. */
function reasonOf(assessment: Assessment, { measures, worst, gates, causes }: Reasons): Reason {
  const { snapshot, rawScore, score, earlyRead } = assessment;
  const gateReason = gateReasonOf(snapshot, leadingGate(gates), causes);
  if (!measures.some((each) => each.value !== null)) return gateReason ?? { sentence: explain('health.nothing-known', {}), evidence: [] };
  if (gateReason && gates.some((each) => each.cap < (rawScore ?? 100) || each.cap <= SERIOUS_CAP)) return gateReason;
  if (worst && score !== null && score < WELL) return worst;
  if (gateReason) return gateReason;
  if (!earlyRead) return wellReason(snapshot);
  if (snapshot.silence)
    return { sentence: silenceSentence(snapshot), evidence: evidenceOf(snapshot, SILENCE_EVIDENCE, countedInSilence(snapshot)) };
  if (worst && score === null && (worst.sentence.code !== 'forward-step.none' || isStandstillRecorded(snapshot))) return worst;
  return { sentence: explain('health.early-read', basicsKnown(assessment.card, measures)), evidence: [] };
}

/** A gate's sentence with its cause, unless it names who left. If nothing moves because we stopped asking, it says so instead. */
function gateReasonOf(snapshot: Snapshot, gate: GateHealth | undefined, causes: readonly Diagnosis[]): Reason | null {
  if (!gate) return null;
  const cause = saysWhy(gate.sentence)
    ? null
    : causeBehind(
        gate.gate,
        causes.filter((each) => canExplain(each, gate.sentence)),
      );
  const evidence = [...new Set([...gate.evidence, ...(cause?.evidence ?? [])])];
  if (isNeglect(cause)) return { sentence: nobodyAskedSentence(snapshot), evidence };
  if (cause) return { sentence: because(gate.sentence, cause.sentence), evidence };
  const unasked = gate.gate === 'no-forward-step' ? neverAsked(snapshot) : null;
  return {
    sentence: because(gate.sentence, unasked),
    evidence: unasked ? [...new Set([...evidence, ...countedInSilence(snapshot)])] : evidence,
  };
}

const SILENCES: readonly ExplanationCode[] = ['gate.dark', 'gate.dark-beside-partner', 'gate.role-silent', 'gate.partner-silent'];

/** What came after a silence began did not cause it. */
function canExplain({ sentence }: Diagnosis, symptom: Explanation): boolean {
  if (!SILENCES.includes(symptom.code)) return true;
  const { since, on, closesOn, dueOn } = sentence.params;
  const began = [since, on, closesOn, dueOn].find((date) => typeof date === 'string') ?? '';
  return began <= String(symptom.params.since);
}

/** The sentence gives its own reason: who left, or what the client said when giving notice. */
function saysWhy({ code, params }: Explanation): boolean {
  return code === 'gate.dark-without-decider' || (code === 'gate.notice-given' && params.reason !== null);
}

/** No request was ever recorded. It may only be missing from the records, so it is no gate, but it is mentioned. */
function neverAsked({ part, silence, zone }: Snapshot): Explanation | null {
  if (part.talk.asks.last !== null || (silence !== null && (silence.risk < TASK_RISK || silence.heldUntil !== null))) return null;
  return explain('cause.never-asked', { since: silence === null ? null : zone.dateOf(silence.rhythm.since) });
}

/** How many groups of the card have fresh data. */
function basicsKnown(card: VersionedCard, measures: readonly AssessedMeasure[]): ExplanationParams['health.early-read'] {
  const known = card.groups.filter((group) => measures.some((each) => each.group === group && each.fresh));
  return { known: known.length, of: card.groups.length };
}

const PULSE_DAYS = 180;

function pulseAt(snapshot: Snapshot): Pulse | null {
  const pulse = snapshot.part.pulse.last;
  const reading = readPulse(snapshot);
  if (!pulse || !reading) return null;
  return { level: pulse.level, at: pulse.at, reason: pulse.reason, expired: reading.age > PULSE_DAYS };
}

/** An override applies through its last day, unless a newer pulse replaces it. */
function overrideAt({ part, today }: Snapshot): Override | null {
  const pulse = part.pulse.last;
  if (!pulse?.override || today > pulse.override.untilDay) return null;
  return { band: pulse.override.band, reason: pulse.reason, at: pulse.at, until: dateOfDay(pulse.override.untilDay) };
}

/** The sentence for a healthy client: who answers, how many devices report, the next step. */
function wellReason(snapshot: Snapshot): Reason {
  const counted = [...countedInSilence(snapshot), ...countedReport(snapshot)];
  return {
    sentence: explain('health.well', wellParams(snapshot)),
    evidence: evidenceOf(snapshot, ['nextStep', 'talk.deciderAnswers'], counted),
  };
}

/** Devices that sleep are not mentioned; a report that is not of today or yesterday is dated. */
function wellParams(snapshot: Snapshot): ExplanationParams['health.well'] {
  const silence = snapshot.silence && silenceParams(snapshot, snapshot.silence);
  const next = nextStepAhead(snapshot);
  const report = wasAsleep(snapshot) ? null : reportingParams(snapshot);
  return {
    clock: silence?.clock ?? null,
    since: silence?.since ?? null,
    everyDays: silence?.everyDays ?? null,
    share: report?.share ?? null,
    shareOn: report && report.on < dateOfDay(snapshot.today - 1) ? report.on : null,
    what: next?.what ?? null,
    dueOn: next?.dueOn ?? null,
  };
}

function questionOf({ measure: { measure } }: AssessedMeasure): ExplanationCode {
  return builtIn(measure)?.question ?? 'missing.own';
}

function askedFor({ measure }: AssessedMeasure): number {
  return measure.measure === 'forward-step' ? 0 : measure.weight;
}

/** Sentences that say why a measure has no value yet: there is nothing to ask. */
const NOTHING_TO_ASK: readonly ExplanationCode[] = ['operations.as-agreed', 'operations.before-handover'];

function isAnswered({ measure }: AssessedMeasure, snapshot: Snapshot): boolean {
  const known = builtIn(measure.measure);
  return known !== undefined && NOTHING_TO_ASK.includes(known.sentence(snapshot, measure).code);
}

/** Questions about unknown or stale measures, weightiest first, each once. Forward steps are asked for last: they follow from the rest. */
function missingOf(measures: readonly AssessedMeasure[], snapshot: Snapshot): Explanation[] {
  const { frozen } = snapshot;
  const isFrozen = ({ measure }: AssessedMeasure): boolean => frozen?.has(TOPIC_OF_READING[measure.reading]) ?? false;
  const unknown = measures
    .filter((each) => (each.value === null ? !isAnswered(each, snapshot) : !each.fresh && !isFrozen(each)))
    .sort((a, b) => askedFor(b) - askedFor(a));
  const asked = new Set<string>();
  return unknown.flatMap((each) => {
    const code = questionOf(each);
    const key = `${code} ${each.measure.name ?? ''}`;
    if (asked.has(key)) return [];
    asked.add(key);
    const name = each.measure.name;
    return [explain(code, { stale: each.value === null ? 0 : 1, ...(name !== undefined && { name }) })];
  });
}
