import {
  causeName,
  changePartName,
  groupName,
  type HealthChangeResponse,
  type HealthResponse,
  measureName,
  questionForm,
  type Sentence,
  sentence,
  type SentenceContext,
  changedFactName,
} from '@app/contracts';
import { type Explanation, type Health, type HealthChange, personsOf, type Silence } from '@app/scoring';

/** Ids of all persons that explanations within `value` name; whatever has a code and params is one. */
export function personsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  if ('code' in value && 'params' in value) {
    for (const person of personsOf(value as Explanation)) found.add(person);
    return found;
  }
  for (const part of Object.values(value)) personsIn(part, found);
  return found;
}

export function withText(explanation: Explanation, context: SentenceContext): Sentence {
  return { ...explanation, text: sentence(explanation, context) };
}

/** Health in words. `context` knows the names of the persons in it; `staleSince`: since when no update has succeeded. */
export function healthResponse(account: string, health: Health, context: SentenceContext, staleSince: Date | null = null): HealthResponse {
  return {
    account,
    at: new Date(health.at).toISOString(),
    staleSince: staleSince?.toISOString() ?? null,
    score: health.score,
    rawScore: health.rawScore,
    band: health.band,
    earlyRead: health.earlyRead,
    coverage: health.coverage,
    pilot: health.pilot,
    pilots: health.pilots.map(({ pilot, score, band }) => ({ pilot, score, band })),
    scorecard: health.scorecard,
    daysSinceHandover: health.daysSinceHandover,
    handoverAssumed: health.handoverAssumed,
    groups: health.groups.map(({ group, name, weight, value, contribution, measures }) => ({
      group,
      name: groupName(group, name),
      weight,
      value,
      contribution,
      measures: measures.map((each) => ({
        measure: each.measure,
        name: measureName(each.measure, each.name),
        weight: each.weight,
        value: each.value,
        contribution: each.contribution,
        known: each.known,
        frozenSince: each.frozenSince === null ? null : new Date(each.frozenSince).toISOString(),
        frozenOn: each.frozenOn,
        sentence: withText(each.sentence, context),
        evidence: each.evidence,
      })),
    })),
    gates: health.gates.map(({ gate, cap, sentence: why, evidence }) => ({
      gate,
      cap,
      sentence: withText(why, context),
      evidence,
    })),
    gateContribution: health.gateContribution,
    silence: health.silence && silenceResponse(health.silence, context),
    sentence: withText(health.sentence, context),
    evidence: health.evidence,
    hint: health.hint && withText(health.hint, context),
    missing: health.missing.map((each) => ({ ...withText(each, context), answer: questionForm(each.code) })),
    stopped: health.stopped.map((each) => withText(each, context)),
    risk: health.risk,
    causes: health.causes.map(({ cause, strength, owner, sentence: why, evidence }) => ({
      cause,
      name: causeName(cause),
      strength,
      owner,
      sentence: withText(why, context),
      evidence,
    })),
    pulse: health.pulse && { ...health.pulse, at: new Date(health.pulse.at).toISOString() },
    override: health.override && { ...health.override, at: new Date(health.override.at).toISOString() },
  };
}

function silenceResponse(silence: Silence, context: SentenceContext): NonNullable<HealthResponse['silence']> {
  return {
    clock: silence.clock,
    risk: silence.risk,
    days: silence.days,
    usualDays: silence.usualDays,
    since: new Date(silence.since).toISOString(),
    corroboratedBy: silence.corroboratedBy,
    sentence: withText(silence.sentence, context),
    evidence: silence.evidence,
  };
}

export function changeResponse(account: string, change: HealthChange, context: SentenceContext): HealthChangeResponse {
  const moment = ({ at, score, band }: HealthChange['from']): HealthChangeResponse['from'] => ({
    at: new Date(at).toISOString(),
    score,
    band,
  });
  return {
    account,
    pilot: change.pilot,
    from: moment(change.from),
    to: moment(change.to),
    change: change.change,
    parts: change.parts.map((each) => ({
      part: each.part,
      name: changePartName(each.part, each.name),
      owner: each.owner,
      points: each.points,
      reason: each.reason,
      sentence: withText(each.sentence, context),
    })),
    told: change.told.map((each) => ({
      part: each.part,
      name: changedFactName(each),
      owner: each.owner,
      points: each.points,
      parts: each.parts,
      sentence: withText(each.sentence, context),
      before: each.before && withText(each.before, context),
    })),
    sentence: withText(change.sentence, context),
  };
}
