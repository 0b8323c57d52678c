import type { TopicDefinition } from '../definitions';
import { newAlarmsFacts } from './alarms.facts';
import { alarmsFold } from './alarms.fold';
import { alarmsMeasures, alarmsReadings } from './alarms.measure';
import { alarmsSignals } from './alarms.signals';

export const alarms = {
  signals: alarmsSignals,
  facts: newAlarmsFacts,
  fold: alarmsFold,
  readings: alarmsReadings,
  measures: alarmsMeasures,
} as const satisfies TopicDefinition;
