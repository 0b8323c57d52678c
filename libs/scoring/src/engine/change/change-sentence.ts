import { explain } from '../../explanations/explain';
import type { Explanation } from '../../explanations/explanation';
import { soundOf } from '../../topics/codes';
import type { Sound } from '../../topics/definitions';
import type { MeasureHealth } from '../health';

/** Of a measure's sentence; those of the vendor's own tell no way. */
function soundOfMeasure(sentence: Explanation): Sound | null {
  return sentence.code.startsWith('own.') ? 'neither' : soundOf(sentence);
}

/** A sentence alone tells which way its points went. */
function soundsLike(sentence: Explanation, points: number): boolean {
  const sound = soundOfMeasure(sentence);
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
