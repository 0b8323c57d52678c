import { newCalendar } from '../calendar/calendar';
import type { Part, TopicFacts } from '../facts/part';
import { TOPICS } from './index';

/** A pilot before its first signal: an empty slice for each topic. */
export function newPart(): Part {
  const slices = Object.entries(TOPICS).flatMap(([topic, definition]) => ('facts' in definition ? [[topic, definition.facts()]] : []));
  return { startedAt: null, calendar: newCalendar(), heard: {}, ...(Object.fromEntries(slices) as TopicFacts) };
}
