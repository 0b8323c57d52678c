import { explain } from '../../explanations/explain';
import type { Explanation } from '../../explanations/explanation';
import { soundOf } from '../../topics/codes';
import type { Sound } from '../../topics/definitions';
import type { MeasureHealth } from '../health';

/** The tone of a measure's sentence; a measure of the vendor's own has none. */
function soundOfMeasure(sentence: Explanation): Sound | null {
  return sentence.code.startsWith('own.') ? 'neither' : soundOf(sentence);
}

/** True if the sentence's tone matches the direction of its points. */
function soundsLike(sentence: Explanation, points: number): boolean {
  const sound = soundOfMeasure(sentence);
  return sound === null || sound === (points > 0 ? 'good' : 'bad');
}

/** The sentence for a measure that moved by `points`: today's if its tone fits, else one that compares then and today. */
export function measureMoved(then: MeasureHealth, today: MeasureHealth, points: number): Explanation {
  return soundsLike(today.sentence, points) ? today.sentence : moved(then.sentence, today.sentence, points);
}

/** Combines both sentences into one that says what changed, and whether for better or worse. */
export function moved(then: Explanation, today: Explanation, points: number): Explanation {
  const before = Object.fromEntries(Object.entries(plain(then)).map(([name, value]) => [`then.${name}`, value]));
  return explain(points > 0 ? 'change.better' : 'change.worse', { ...plain(today), ...before, now: today.code, then: then.code });
}

/** The sentence for a newly known measure; if its tone does not fit the points, one that says which way they went. */
export function firstKnown({ measure, name, sentence }: MeasureHealth, points: number): Explanation {
  if (soundsLike(sentence, points)) return sentence;
  const own: Explanation['params'] = name === null ? {} : { name };
  return explain(points > 0 ? 'change.known-better' : 'change.known-worse', { ...plain(sentence), now: sentence.code, measure, ...own });
}

/** Drops the cause, which belongs to the sentence on its own. */
function plain({ params }: Explanation): Explanation['params'] {
  return Object.fromEntries(Object.entries(params).filter(([name]) => !name.startsWith('because')));
}
