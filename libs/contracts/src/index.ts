export * from './identity-responses';
export * from './responses';
export * from './responses-of-judgement';
export * from './responses-of-scorecards';
export * from './domain-error';
export { sentence } from './messages';
export { nameInAddress, type SentenceContext } from './speaker';
export { signalText } from './messages-of-signals';
export { bandName, causeName, changePartName, gateName, groupName, measureName } from './names';
