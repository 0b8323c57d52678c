export type * from './shapes';
export * from './portfolio-choices';
export * from './task-choices';
export * from './domain-error';
export { fillText } from './fill-text';
export { sentence } from './sentence';
export { calledBy, nameInAddress, type SentenceContext } from './phrasing/speaker';
export { kindsIn, signalText } from './signal-text';
export type { TimelineGroup } from './phrasing/topic-words';
export { EXPLANATION_CODES } from './catalogue';
export {
  goneQuietTask,
  HANDOVER_TASKS,
  WITHDRAWALS,
  type GoneQuietParams,
  type TaskText,
  type WithdrawalParams,
} from './words/engine/playbook';
export { deliveredName, stoppedNotice } from './words/engine/feeds';
export { bytesInWords, durationInWords, type SystemTrouble, systemTroubleText } from './words/engine/system';
export { bandName, causeName, changePartName, gateInCard, gateName, groupName, measureName, changedFactName } from './names';
export { areSameCards } from './same-cards';
export { questionForm } from './forms/question-form';
export { signalForm } from './forms/signal-form';
