import type { IsoDate, NoParams, QuestionParams, Share } from '../../explanations/param-values';

export interface AlarmsExplanations {
  'alarms.handled': { share: Share; on: IsoDate };
  'alarms.ignored': { share: Share; on: IsoDate };
  'alarms.unknown': NoParams;
  'cause.alarms-ignored': { share: Share };
  'missing.alarms': QuestionParams;
}
