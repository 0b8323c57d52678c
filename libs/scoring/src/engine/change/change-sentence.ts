import { explain } from '../../explanations/explain';
import type { Explanation, ExplanationCode } from '../../explanations/explanation';
import type { MeasureHealth } from '../health';

type OfMeasure = Exclude<
  ExplanationCode,
  | `gate.${string}`
  | `cause.${string}`
  | `health.${string}`
  | `hint.${string}`
  | `missing.${string}`
  | `change.${string}`
  | `preview.${string}`
>;

type Sound = 'good' | 'bad' | 'neither';

/** How the sentence of a measure sounds to whoever reads it alone. */
const SOUNDS: { [K in OfMeasure]: Sound } = {
  'silence.answering': 'good',
  'silence.quiet': 'bad',
  'silence.held': 'good',
  'silence.unknown': 'neither',
  'replies.answered': 'good',
  'replies.waiting': 'neither',
  'replies.unanswered': 'bad',
  'replies.unknown': 'neither',
  'breadth.people': 'good',
  'breadth.nobody': 'bad',
  'breadth.unknown': 'neither',
  'meetings.held': 'good',
  'meetings.long-ago': 'bad',
  'meetings.missed': 'bad',
  'meetings.agreed': 'good',
  'meetings.unknown': 'neither',
  'owner.named': 'good',
  'owner.nobody': 'bad',
  'owner.unknown': 'neither',
  'champion.with-backup': 'good',
  'champion.alone': 'neither',
  'champion.vacant': 'bad',
  'champion.vacant-with-backup': 'neither',
  'champion.unknown': 'neither',
  'handover.accepted': 'good',
  'handover.assumed': 'neither',
  'handover.missing': 'bad',
  'handover.part-accepted': 'neither',
  'forward-step.done': 'good',
  'forward-step.none': 'bad',
  'forward-step.unknown': 'neither',
  'next-step.dated': 'good',
  'next-step.overdue': 'bad',
  'next-step.unknown': 'neither',
  'reporting.share': 'good',
  'reporting.low': 'bad',
  'reporting.unknown': 'neither',
  'use.steady': 'good',
  'use.down': 'bad',
  'use.unknown': 'neither',
  'operations.by-client': 'good',
  'operations.by-others': 'bad',
  'operations.unknown': 'neither',
  'decisions.none-open': 'good',
  'decisions.waiting': 'neither',
  'decisions.late': 'bad',
  'decisions.unknown': 'neither',
  'budget.approved': 'good',
  'budget.requested': 'neither',
  'budget.closing': 'bad',
  'budget.none': 'bad',
  'budget.refused': 'bad',
  'budget.missed': 'bad',
  'budget.unknown': 'neither',
  'rollout.on-plan': 'good',
  'rollout.late': 'bad',
  'rollout.unknown': 'neither',
  'readiness.ready': 'good',
  'readiness.lacking': 'bad',
  'readiness.unknown': 'neither',
  'alarms.handled': 'good',
  'alarms.ignored': 'bad',
  'alarms.unknown': 'neither',
  'promises.kept': 'good',
  'promises.open': 'neither',
  'promises.late': 'bad',
  'promises.broken': 'bad',
  'promises.unknown': 'neither',
  'value.accepted': 'good',
  'value.waiting': 'bad',
  'value.unknown': 'neither',
  'support.calm': 'good',
  'support.open': 'bad',
  'support.unhappy': 'bad',
  'support.unknown': 'neither',
  'knowledge.there': 'good',
  'knowledge.thin': 'bad',
  'knowledge.left': 'bad',
  'knowledge.unknown': 'neither',
  'pulse.given': 'neither',
  'pulse.unknown': 'neither',
  'own.read': 'neither',
  'own.unknown': 'neither',
};

/** Use under this share is told as a number, without "as ever". */
const AS_EVER = 0.9;

/** Of a sentence that is no measure's, null. */
function soundOf({ code, params }: Explanation): Sound | null {
  if (code === 'breadth.people' && params.people === 1) return 'bad';
  if (code === 'use.steady' && Number(params.share ?? 1) < AS_EVER) return 'neither';
  return Object.hasOwn(SOUNDS, code) ? SOUNDS[code as OfMeasure] : null;
}

/** A sentence alone tells which way its points went. */
function soundsLike(sentence: Explanation, points: number): boolean {
  const sound = soundOf(sentence);
  return sound === null || sound === (points > 0 ? 'good' : 'bad');
}

/** What is told of a measure that moved so many points: its sentence where that sounds like it, else what changed from then to today. */
export function measureMoved(then: MeasureHealth, today: MeasureHealth, points: number): Explanation {
  return soundsLike(today.sentence, points) ? today.sentence : moved(then.sentence, today.sentence, points);
}

/** Both sentences in one: the words tell what changed from one to the other, and the way. */
export function moved(then: Explanation, today: Explanation, points: number): Explanation {
  const before = Object.fromEntries(Object.entries(plain(then)).map(([name, value]) => [`then.${name}`, value]));
  return explain(points > 0 ? 'change.better' : 'change.worse', { ...plain(today), ...before, now: today.code, then: then.code });
}

/** What became known, where its sentence alone does not tell whether that brought points or cost some. */
export function firstKnown({ measure, name, sentence }: MeasureHealth, points: number): Explanation {
  if (soundsLike(sentence, points)) return sentence;
  const own: Explanation['params'] = name === null ? {} : { name };
  return explain(points > 0 ? 'change.known-better' : 'change.known-worse', { ...plain(sentence), now: sentence.code, measure, ...own });
}

/** Without the cause behind it: it is told where the sentence stands alone. */
function plain({ params }: Explanation): Explanation['params'] {
  return Object.fromEntries(Object.entries(params).filter(([name]) => !name.startsWith('because')));
}
