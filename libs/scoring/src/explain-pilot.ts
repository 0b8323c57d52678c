import { pointOf, type AssessedMeasure, type Assessment } from './assess';
import { explainGate } from './explain-gates';
import { evidenceOf, MEASURE_WORDS } from './explain-measures';
import { explainSilence } from './explain-silence';
import type { Explanation, ExplanationCode } from './explanation';
import type { GateHealth, GroupHealth, MeasureHealth, PilotHealth } from './health';
import { hintFor } from './hint';
import type { Instant } from './instant';
import type { MeasureCode } from './scorecard';

/** Losses under this many points are no reason to worry anybody. */
const NOTABLE_LOSS = 3;

/** A pilot's health with words: every measure and gate, the main reason, what to do next, what is not known. */
export function explainPilot(assessment: Assessment): PilotHealth {
  const { instant, score, rawScore } = assessment;
  const groups = explainGroups(assessment);
  const gates = assessment.gates.map((gate) => explainGate(gate, instant));
  const silence = explainSilence(instant);
  const missing = missingOf(assessment);
  const reason = reasonOf(assessment, groups, gates, missing);
  return {
    ...pointOf(assessment),
    gates,
    silence,
    groups,
    gateContribution: score === null || rawScore === null ? 0 : score - rawScore,
    handedOverAt: instant.handedOverAt,
    handoverAssumed: instant.handoverAssumed,
    sentence: reason,
    hint: hintFor(instant, reason, missing),
    missing,
    risk: silence?.risk ?? null,
  };
}

function explainGroups({ card, measures, instant }: Assessment): GroupHealth[] {
  return card.groups.map((group) => {
    const explained = measures.filter((each) => each.group === group).map((each) => explainMeasure(each, instant));
    let weight = 0;
    let contribution = 0;
    for (const measure of explained) {
      weight += measure.weight;
      contribution += measure.contribution;
    }
    return { group: group.group, weight, value: weight === 0 ? null : contribution / weight, contribution, measures: explained };
  });
}

function explainMeasure({ measure, value, fresh, weight }: AssessedMeasure, instant: Instant): MeasureHealth {
  const words = MEASURE_WORDS[measure.measure];
  return {
    measure: measure.measure,
    weight,
    value,
    contribution: value === null ? 0 : weight * value,
    known: value === null ? 'never' : fresh ? 'fresh' : 'expired',
    owner: words.owner(instant),
    sentence: words.sentence(instant),
    evidence: evidenceOf(instant, words.evidence),
  };
}

/** The gate that holds the score down, else the measure that costs most, else what is going well. */
function reasonOf(assessment: Assessment, groups: GroupHealth[], gates: GateHealth[], missing: Explanation[]): Explanation {
  const { instant, rawScore, earlyRead, measures } = assessment;
  if (rawScore === null) return gates[0]?.sentence ?? { code: 'health.nothing-known', params: {} };
  const gate = gates[0];
  if (gate && gate.cap < rawScore) return gate.sentence;
  const worst = groups
    .flatMap((group) => group.measures)
    .filter((measure) => measure.value !== null)
    .sort((a, b) => b.weight * (100 - (b.value ?? 0)) - a.weight * (100 - (a.value ?? 0)))[0];
  const loss = worst ? worst.weight * (100 - (worst.value ?? 0)) : 0;
  if (worst && loss >= NOTABLE_LOSS && (worst.value ?? 100) < 80) return worst.sentence;
  if (gate) return gate.sentence;
  if (earlyRead) {
    if (instant.silence) return MEASURE_WORDS['decider-silence'].sentence(instant);
    return { code: 'health.early-read', params: { known: measures.length - missing.length, of: measures.length } };
  }
  return { code: 'health.well', params: wellParams(instant) };
}

/** What a good day is made of: who answers, how many devices report, what comes next. */
function wellParams(instant: Instant): Explanation['params'] {
  const silence = MEASURE_WORDS['decider-silence'].sentence(instant).params;
  const next = MEASURE_WORDS['next-step'].sentence(instant);
  return {
    clock: silence.clock ?? null,
    since: silence.since ?? null,
    everyDays: silence.everyDays ?? null,
    share: instant.part.fleet.shares.at(-1)?.[2] ?? null,
    what: next.code === 'next-step.dated' ? (next.params.what ?? null) : null,
    dueOn: next.code === 'next-step.dated' ? (next.params.dueOn ?? null) : null,
  };
}

const QUESTIONS: { [K in MeasureCode]: ExplanationCode } = {
  'decider-silence': 'missing.answers',
  'reply-rate': 'missing.replies',
  breadth: 'missing.people',
  meetings: 'missing.meetings',
  owner: 'missing.owner',
  champion: 'missing.champion',
  handover: 'missing.handover',
  'forward-step': 'missing.forward-step',
  'next-step': 'missing.next-step',
  reporting: 'missing.fleet',
  use: 'missing.use',
};

/** What is not known or has grown stale, weightiest first. */
function missingOf({ measures }: Assessment): Explanation[] {
  return measures
    .filter((each) => each.value === null || !each.fresh)
    .sort((a, b) => b.measure.weight - a.measure.weight)
    .map((each) => ({ code: QUESTIONS[each.measure.measure], params: { stale: each.value === null ? 0 : 1 } }));
}
