import { cappedBy, afterDays, wholePercent } from '../phrasing/gate-settings';
import { form, required } from '../forms/asked';
import { capitalised, isKnown, spanInWords } from '../phrasing/counts';
import type { MoveWords } from '../phrasing/move';
import { aside, type SaidSignal, spelled, text } from '../phrasing/signal-reader';
import type { TopicWords } from '../phrasing/topic-words';

const sentences = {
  'handover.accepted': ({ on }, say) => `The client accepted the handover on ${say.day(on)}.`,
  'handover.assumed': ({ on }, say) => `No handover is recorded; we assume it was on ${say.day(on)}.`,
  'handover.missing': ({ plannedEndOn }, say) =>
    isKnown(plannedEndOn) ? `Not handed over yet; the pilot was due to end on ${say.day(plannedEndOn)}.` : 'Not handed over yet.',
  'handover.part-accepted': ({ share }, say) =>
    share > 0
      ? `The client has accepted ${say.percent(share)} of the handover list.`
      : 'The client has not accepted anything on the handover list yet.',
  'gate.never-handed-over': ({ startedOn, days }, say) =>
    `The pilot started on ${say.day(startedOn)} and, ${spanInWords(days)} later, has still not been handed over.`,
  'gate.handover-late': ({ plannedEndOn, days }, say) =>
    `The pilot was due to end on ${say.day(plannedEndOn)} and, ${spanInWords(days)} later, has still not been handed over.`,
  'gate.handover-incomplete': ({ share, daysSinceHandover }, say) => {
    const accepted =
      (share ?? 0) > 0 ? `has accepted only ${say.percent(share)} of the handover list` : 'has not accepted anything on the handover list';
    return `The client ${accepted}, ${spanInWords(daysSinceHandover)} after the handover.`;
  },
  'hint.hand-over': () => 'Agree a handover date, and who will accept it.',
  'hint.finish-handover': ({ person }, say) =>
    `Go through the open handover items with ${say.person(person, 'the system owner')}, and accept, complete or waive each one.`,
  'missing.handover': () => 'When did the client accept the handover?',
} satisfies TopicWords['sentences'];

const measures = {
  handover: { name: 'Handover', looksAt: 'the handover' },
} satisfies TopicWords['measures'];

const gates = {
  'never-handed-over': {
    name: 'Not handed over',
    closed: 'The pilot has been handed over.',
    because: 'the pilot has not been handed over',
    inCard: (gate) =>
      `capped at ${gate.cap} ${afterDays(gate.days)}${gate.pastPlan ? `; past the planned end ${cappedBy(gate.pastPlan)}` : ''}`,
  },
  'handover-incomplete': {
    name: 'Handover incomplete',
    closed: 'The client has accepted most of the handover.',
    because: 'the handover is incomplete',
    inCard: (gate) => `under ${wholePercent(gate.share)} accepted ${cappedBy(gate.levels)}`,
  },
} satisfies TopicWords['gates'];

const handover: MoveWords<'handover'> = ({ isBetter, now, then, texts }, say) => {
  if (now.code !== 'handover.part-accepted') return null;
  const { share } = now.params;
  const before = then.code === now.code ? then.params.share : null;
  if (before === null && isBetter) return texts.now;
  const accepted =
    share > 0
      ? `has accepted ${isBetter ? '' : 'only '}${say.percent(share)} of the handover list`
      : 'has not accepted anything on the handover list';
  return `The client ${accepted}${before === null ? '' : `, previously ${say.percent(before)}`}.`;
};

const moves = { handover } satisfies TopicWords['moves'];

function item(signal: SaidSignal): string {
  const name = text(signal, 'what') ?? spelled(signal, 'item');
  return name === null ? 'an item of the handover list' : `the handover item “${name}”`;
}

const signals = {
  'pilot.handed-over': {
    group: 'work',
    text: ({ data }) => (data.assumed === true ? 'Handover assumed' : 'The client accepted the handover'),
    fields: { assumed: { title: 'Date assumed', description: 'Nobody recorded the handover.' } },
  },
  'handover.item-done': { group: 'work', text: (signal) => `We completed ${item(signal)}`, fields: { what: { title: 'Item' } } },
  'handover.item-accepted': {
    group: 'work',
    text: (signal) => `${signal.person ?? 'The client'} accepted ${item(signal)}`,
    fields: { what: { title: 'Item' } },
  },
  'handover.item-waived': {
    group: 'work',
    text: (signal) => `${capitalised(item(signal))} was waived${aside(signal, 'reason')}`,
    fields: { what: { title: 'Item' } },
  },
} satisfies TopicWords['signals'];

const questions = {
  'missing.handover': form('handover.item-accepted', [required('/what', 'Item the client has accepted'), required('/of')], {
    newKeys: ['item'],
  }),
} satisfies TopicWords['questions'];

export const handoverWords = { sentences, measures, gates, moves, signals, questions } satisfies TopicWords;
