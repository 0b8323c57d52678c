import { explain } from '../../explanations/explain';
import { type GateCode, GATES } from '../../topics/codes';
import type { Explanation, ExplanationCode } from '../../explanations/explanation';
import type { HealthChangePart, MeasureHealth, PilotHealth, NarratedChange } from '../health';
import { firstKnown, measureMoved, moved } from './change-sentence';

/** Less is not worth a sentence of its own. */
const SMALL = 0.5;

/** Sentences covered by another one: parts with them are the same fact seen by a measure. */
const SAYS_ALREADY: Partial<Record<ExplanationCode, readonly ExplanationCode[]>> = Object.assign(
  { 'silence.quiet': ['replies.unanswered', 'breadth.nobody', 'meetings.missed'] },
  ...Object.values(GATES).map(({ includes }) => includes ?? {}),
);

/** A silence of deciders also covers the vacancy of these roles. */
const VACANCY: Record<string, ExplanationCode> = { champion: 'champion.vacant', 'system-owner': 'owner.nobody' };

/** By these two sentences speak of the same thing of its kind: this promise, that ticket. */
const NAMES_OF_THINGS = ['what', 'ticket', 'former'];

/** The measures of both moments, by code, and the gates that were open at the first. */
export interface Compared {
  before: ReadonlyMap<string, MeasureHealth>;
  now: ReadonlyMap<string, MeasureHealth>;
  gates: PilotHealth['gates'];
}

/** By code, of all groups. */
export function measuresOf(health: PilotHealth): Map<string, MeasureHealth> {
  return new Map(health.groups.flatMap((group) => group.measures.map((measure) => [measure.measure, measure] as const)));
}

/**
 * Explains a change as a person would. A fact that a gate and a measure share appears once, with the points of both; a newly known
 * measure gets all points that it moved. Causes come first, then counteracting facts, the sum of small ones, and what an open gate hid.
 */
export function narrateChange(parts: readonly HealthChangePart[], change: number, { before, now, gates }: Compared): NarratedChange[] {
  const narrated = [
    ...narrateEachFactOnce(parts.filter(({ reason, points }) => points !== 0 && (reason === 'value' || reason === 'gate'))),
    ...nowKnown(
      parts.filter(({ reason }) => reason === 'weight'),
      before,
      now,
    ),
    ...parts.filter(({ reason }) => reason === 'scorecard').map(alone),
  ];
  for (const each of narrated) {
    if (each.part === 'gates') each.sentence = gateMoved(each, gates);
    else narrateMove(each, before.get(each.part), now.get(each.part));
  }
  const held = parts.filter(({ reason }) => reason === 'held').map((part) => ({ ...alone(part), part: 'held', owner: null }));
  const large = narrated.filter(({ points }) => Math.abs(points) >= SMALL);
  const small = narrated.filter(({ points }) => points !== 0 && Math.abs(points) < SMALL);
  const sum = large.reduce((points, each) => points + each.points, 0);
  const direction = Math.sign(Math.abs(change) >= SMALL ? change : sum);
  const isCause = ({ points }: NarratedChange): boolean => Math.sign(points) === direction;
  large.sort((a, b) => Number(isCause(b)) - Number(isCause(a)) || Math.abs(b.points) - Math.abs(a.points));
  return [...large, ...(small.length > 1 ? [sumUp(small)] : small), ...held];
}

/** The numbers by which sentences of one kind differ. */
const MEASURED = ['share', 'people', 'done', 'score', 'level'];

/** Chooses the sentence of a measure that moved, because today's alone may not say whether it got better or worse. */
function narrateMove(each: NarratedChange, before: MeasureHealth | undefined, now: MeasureHealth | undefined): void {
  if (!before || !now || before.value === null || now.value === null) return;
  const [then, today] = [before.sentence, now.sentence];
  each.sentence = measureMoved(before, now, each.points);
  const isOtherNumber =
    then.code === today.code && MEASURED.some((name) => name in today.params && then.params[name] !== today.params[name]);
  each.before = each.sentence === today && isOtherNumber ? then : null;
}

/** A gate that is open and holds less than it did. */
function gateMoved({ gate, points, sentence }: NarratedChange, gates: PilotHealth['gates']): Explanation {
  const then = gates.find((each) => each.gate === gate);
  return points > 0 && then && sentence.code.startsWith('gate.') ? moved(then.sentence, sentence, points) : sentence;
}

function alone({ part, name, gate, owner, points, sentence }: HealthChangePart): NarratedChange {
  return { part, name, gate, owner, points, parts: [part], sentence, before: null };
}

function sumUp(small: readonly NarratedChange[]): NarratedChange {
  return {
    part: 'smaller',
    name: null,
    gate: null,
    owner: null,
    points: small.reduce((sum, { points }) => sum + points, 0),
    parts: small.flatMap(({ parts }) => parts),
    sentence: explain('change.smaller', { count: small.length }),
    before: null,
  };
}

/** Sentences of gates come first, then the largest parts: a fuller sentence absorbs those it covers. */
function narrateEachFactOnce(parts: readonly HealthChangePart[]): NarratedChange[] {
  const narrated: NarratedChange[] = [];
  const left = [...parts].sort((a, b) => rankOf(b) - rankOf(a) || Math.abs(b.points) - Math.abs(a.points));
  for (let part = left.shift(); part; part = left.shift()) {
    const lead = part;
    const same = left.filter((other) => Math.sign(other.points) === Math.sign(lead.points) && saysAlready(lead.sentence, other.sentence));
    if (lead.sentence.code === 'change.gate-closed') same.splice(1);
    for (const each of same) left.splice(left.indexOf(each), 1);
    const source = lead.sentence.code === 'change.gate-closed' ? (same[0] ?? lead) : lead;
    narrated.push({
      ...alone(source),
      gate: lead.gate,
      points: [lead, ...same].reduce((sum, { points }) => sum + points, 0),
      parts: [lead, ...same].map((each) => each.part),
    });
  }
  return narrated;
}

function rankOf({ part, sentence }: HealthChangePart): number {
  if (part === 'gates') return 2;
  return SAYS_ALREADY[sentence.code] ? 1 : 0;
}

function saysAlready({ code, params }: Explanation, other: Explanation): boolean {
  if (code === 'change.gate-closed') return GATES[params.gate as GateCode].closedBy.includes(other.code);
  const isSaid =
    SAYS_ALREADY[code]?.includes(other.code) || (code === 'gate.dark-without-decider' && VACANCY[String(params.role)] === other.code);
  if (!isSaid) return false;
  if (other.code === 'meetings.missed') return params.missedOn === other.params.on;
  return NAMES_OF_THINGS.every((name) => !(name in params) || !(name in other.params) || params[name] === other.params[name]);
}

/** Parts by newly known measures: their own points, even 0, and their share of the weight shifted from other measures. */
function nowKnown(
  parts: readonly HealthChangePart[],
  before: ReadonlyMap<string, MeasureHealth>,
  measures: ReadonlyMap<string, MeasureHealth>,
): NarratedChange[] {
  const appeared = parts.filter(({ sentence }) => sentence.code === 'change.now-known');
  const shifted = parts.filter((part) => !appeared.includes(part)).reduce((sum, { points }) => sum + points, 0);
  const weightOf = ({ part }: HealthChangePart): number => measures.get(part)?.weight ?? 0;
  const weight = appeared.reduce((sum, part) => sum + weightOf(part), 0);
  if (weight === 0) {
    const points = parts.reduce((sum, part) => sum + part.points, 0);
    const sentence: Explanation = explain('change.less-known', lost(before, measures));
    const moved = parts.map(({ part }) => part);
    return points === 0
      ? []
      : [{ part: 'known', name: null, gate: null, owner: 'now-known', points, parts: moved, sentence, before: null }];
  }
  return appeared.map((part) => {
    const points = part.points + (shifted * weightOf(part)) / weight;
    const measure = measures.get(part.part);
    return { ...alone(part), points, sentence: measure ? firstKnown(measure, points) : part.sentence };
  });
}

/** The weightiest measure that was known then and is not today. */
function lost(before: ReadonlyMap<string, MeasureHealth>, now: ReadonlyMap<string, MeasureHealth>): Explanation['params'] {
  const gone = [...before.values()].filter(({ measure, weight }) => weight > 0 && now.get(measure)?.weight === 0);
  const [first] = gone.sort((a, b) => b.weight - a.weight);
  return first ? { measure: first.measure, ...(first.name !== null && { name: first.name }) } : {};
}
