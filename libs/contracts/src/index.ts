export * from './responses';
export * from './domain-error';
export { sentence, type SentenceContext } from './messages';
export { signalText, type SignalTextInput } from './messages-of-signals';
export { BAND_NAMES, GATE_NAMES, GROUP_NAMES, MEASURE_NAMES, bandName, changePartName, gateName, groupName, measureName } from './names';
