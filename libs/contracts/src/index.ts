export * from './responses';
export * from './domain-error';
export { sentence } from './messages';
export type { SentenceContext } from './speaker';
export { signalText, type SignalTextInput } from './messages-of-signals';
export { dayInWords } from './dates-in-words';
export { BAND_NAMES, GATE_NAMES, GROUP_NAMES, MEASURE_NAMES, bandName, changePartName, gateName, groupName, measureName } from './names';
