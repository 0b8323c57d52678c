import type { TopicDefinition } from '../definitions';
import { newMeetingsFacts } from './meetings.facts';
import { meetingsFold } from './meetings.fold';
import { meetingsMeasures, meetingsReadings } from './meetings.measure';
import { meetingsSignals } from './meetings.signals';

export const meetings = {
  signals: meetingsSignals,
  facts: newMeetingsFacts,
  fold: meetingsFold,
  readings: meetingsReadings,
  measures: meetingsMeasures,
} as const satisfies TopicDefinition;
