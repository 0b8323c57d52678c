export * from './responses';
export * from './domain-error';
export { sentence } from './messages';
export { nameInAddress, type SentenceContext } from './speaker';
export { signalText } from './messages-of-signals';
export { bandName, changePartName, gateName, groupName, measureName } from './names';
