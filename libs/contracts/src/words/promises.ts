import { afterDays } from '../phrasing/gate-settings';
import { form, required } from '../forms/asked';
import type { ExplanationParams } from '@app/scoring';
import { counted, isKnown } from '../phrasing/counts';
import type { MoveWords } from '../phrasing/move';
import { dated, inQuotes, spelled, text } from '../phrasing/signal-reader';
import type { Speaker } from '../phrasing/speaker';
import type { TopicWords } from '../phrasing/topic-words';

type PromiseParams = ExplanationParams['promises.late'];

/** "We promised “Interface to SAP”" */
function promised({ what }: PromiseParams): string {
  return `We promised ${isKnown(what) ? `“${what}”` : 'them something'}`;
}

function broken({ on }: PromiseParams, say: Speaker): string {
  return `, then said on ${say.day(on)} that we would not deliver it.`;
}

const sentences = {
  'promises.kept': ({ on }, say) => `We have no open promises; we kept the last one on ${say.day(on)}.`,
  'promises.open': (params, say) =>
    `${promised(params)}${isKnown(params.dueOn) ? `, due on ${say.day(params.dueOn)}` : ', with no date agreed'}.`,
  'promises.late': (params, say) => `${promised(params)} by ${say.day(params.dueOn)} and are ${counted(params.days, 'day')} late.`,
  'promises.broken': (params, say) => `${promised(params)}${broken(params, say)}`,
  'promises.unknown': () => 'No promises of ours are recorded.',
  'gate.promise-late': ({ what, dueOn, days }, say) =>
    `Under the contract, ${isKnown(what) ? `“${what}”` : 'what we promised'} was due on ${say.day(dueOn)}; we are ${counted(days, 'day')} late.`,
  'gate.promise-broken': (params, say) => `${promised(params)} in the contract${broken(params, say)}`,
  'cause.promise-late': (params, say) => `${promised(params)} by ${say.day(params.dueOn)} and have not delivered.`,
  'cause.promise-broken': (params, say) => `${promised(params)}${broken(params, say)}`,
  'hint.keep-promise': ({ what, broken: isBroken, named: isNamed }) => {
    const thing = isKnown(what) ? `“${what}”` : 'what we promised';
    return isBroken === 1
      ? `Tell them what they will get instead${isNamed === 1 ? '' : ` of ${thing}`}, and who on our side is responsible.`
      : `Tell them today when ${isNamed === 1 ? 'it' : thing} will be delivered, and who on our side is responsible.`;
  },
  'missing.promises': ({ stale }) => (stale === 1 ? 'Do we still owe them anything?' : 'What have we promised them, and by when?'),
} satisfies TopicWords['sentences'];

const measures = {
  promises: { name: 'Our promises', looksAt: 'what we promised' },
} satisfies TopicWords['measures'];

const gates = {
  'promise-late': {
    name: 'Promise not kept',
    closed: 'We have kept our promise.',
    because: 'we have not kept a promise',
    inCard: ({ cap, capWithoutOutcomes = cap, days }) =>
      `capped at ${cap} ${afterDays(days)}${capWithoutOutcomes === cap ? '' : `, at ${capWithoutOutcomes} where no outcome is recorded`}`,
  },
} satisfies TopicWords['gates'];

const causes = { 'promise-broken': 'Promise broken' } satisfies TopicWords['causes'];

const promises: MoveWords<'promises'> = ({ isBetter, now, then, texts }, say) => {
  if (!isBetter || !('what' in then.params) || !isKnown(then.params.what)) return null;
  const today = 'what' in now.params ? now.params : null;
  if (today === null || today.what !== then.params.what) return `“${then.params.what}” is settled or has a new date. ${texts.now}`;
  return isKnown(today.dueOn) && today.dueOn !== then.params.dueOn ? `“${today.what}” has a new date, ${say.day(today.dueOn)}.` : null;
};

const moves = { promises } satisfies TopicWords['moves'];

const signals = {
  'promise.made': {
    group: 'business',
    text: (signal) =>
      `We promised${inQuotes(signal, 'what') || ' something'}${signal.data.contractual === true ? ' in the contract' : ''}${dated(signal, 'dueOn', ', due on')}`,
    fields: { what: { title: 'Promise' }, contractual: { title: 'In the contract' } },
  },
  'promise.settled': {
    group: 'business',
    text: (signal) => {
      const what = spelled(signal, 'promise');
      const promise = what === null ? 'a promise' : `our promise “${what}”`;
      return `We ${text(signal, 'outcome') === 'broken' ? 'broke' : 'kept'} ${promise}`;
    },
    fields: { outcome: { title: 'Outcome', options: { kept: 'Kept', broken: 'Broken' } } },
  },
} satisfies TopicWords['signals'];

const questions = {
  'missing.promises': form('promise.made', [required('/what'), required('/dueOn')], { newKeys: ['promise'] }),
} satisfies TopicWords['questions'];

export const promisesWords = { sentences, measures, gates, causes, moves, signals, questions } satisfies TopicWords;
