import type { PromiseParams, PromisesExplanations } from '@app/scoring';
import { counted, isKnown } from '../phrasing/counts';
import type { MoveWords } from '../phrasing/move';
import type { GateName, MeasureName, SignalWords } from '../phrasing/named-things';
import { dated, inQuotes, spelled, text } from '../phrasing/signal-reader';
import type { Speaker, Words } from '../phrasing/speaker';

/** "We promised “Interface to SAP”" */
function promised({ what }: PromiseParams): string {
  return `We promised ${isKnown(what) ? `“${what}”` : 'them something'}`;
}

function broken({ on }: PromiseParams, say: Speaker): string {
  return `, then said on ${say.day(on)} that we would not deliver it.`;
}

export const promisesWords: Words<PromisesExplanations> = {
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
};

export const promisesMeasures = {
  promises: { name: 'Our promises', looksAt: 'what we promised' },
} satisfies Record<string, MeasureName>;

export const promisesGates = {
  'promise-late': { name: 'Promise not kept', closed: 'We have kept our promise.', because: 'we have not kept a promise' },
} satisfies Record<string, GateName>;

export const promisesCauses = { 'promise-broken': 'Promise broken' };

const promises: MoveWords<PromisesExplanations> = ({ isBetter, now, then, texts }, say) => {
  if (!isBetter || !('contractual' in then.params || 'what' in then.params) || !isKnown(then.params.what)) return null;
  const today = 'what' in now.params ? now.params : null;
  if (today?.what !== then.params.what) return `“${then.params.what}” is settled or has a new date. ${texts.now}`;
  if (!('dueOn' in today) || !('dueOn' in then.params)) return null;
  return isKnown(today.dueOn) && today.dueOn !== then.params.dueOn ? `“${today.what}” has a new date, ${say.day(today.dueOn)}.` : null;
};

export const promisesMoves = { promises };

export const promisesSignals: SignalWords<'promise.made' | 'promise.settled'> = {
  'promise.made': (signal) =>
    `We promised${inQuotes(signal, 'what') || ' something'}${signal.data.contractual === true ? ' in the contract' : ''}${dated(signal, 'dueOn', ', due on')}`,
  'promise.settled': (signal) => {
    const what = spelled(signal, 'promise');
    const promise = what === null ? 'a promise' : `our promise “${what}”`;
    return `We ${text(signal, 'outcome') === 'broken' ? 'broke' : 'kept'} ${promise}`;
  },
};
