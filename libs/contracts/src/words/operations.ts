import * as options from '../forms/options';
import { form, required } from '../forms/asked';
import { inBrackets, lowerFirst } from '../phrasing/counts';
import { type MoveWords, shareMoved } from '../phrasing/move';
import { type SaidSignal, text } from '../phrasing/signal-reader';
import type { Speaker } from '../phrasing/speaker';
import type { TopicWords } from '../phrasing/topic-words';

/** "The client does only 36 % of the day-to-day operation", "… none of …" */
function onlyDone(share: number, say: Speaker): string {
  return `The client does ${share > 0 ? `only ${say.percent(share)}` : 'none'} of the day-to-day operation`;
}

const SIDES: Record<string, string> = { client: 'The client', partner: 'The partner', vendor: 'We' };

const sentences = {
  'operations.by-client': ({ share }, say) => `The client does ${say.percent(share)} of the day-to-day operation.`,
  'operations.by-others': ({ share, target }, say) => `${onlyDone(share, say)}; by now it should be ${say.percent(target)}.`,
  'operations.as-agreed': ({ by }) => `${SIDES[by] ?? 'The partner'} ${by === 'vendor' ? 'operate' : 'operates'} the system, as agreed.`,
  'operations.before-handover': ({ share }, say) =>
    `So far the client does ${share > 0 ? say.percent(share) : 'none'} of the day-to-day operation; the system is not handed over yet.`,
  'operations.unknown': () => 'We do not know who operates the system.',
  'cause.not-operated-by-client': ({ share }, say) => `${onlyDone(share, say)}.`,
  'hint.let-client-operate': ({ person }, say) =>
    `Hand the daily work over to ${say.person(person, "the client's operators")}: watch once, then step back.`,
  'missing.operations': ({ stale }) =>
    stale === 1 ? 'Who has been operating the system lately?' : 'Who operates the system day to day, the client or us?',
} satisfies TopicWords['sentences'];

const measures = {
  operations: { name: 'Operated by the client', looksAt: 'how much they operate themselves' },
} satisfies TopicWords['measures'];

const operations: MoveWords<'operations'> = ({ isBetter, now, then }, say) => {
  if (!('target' in now.params) || !('target' in then.params)) return null;
  const [today, before] = [now.params, then.params];
  const grown = today.share - before.share;
  if (!isBetter && grown >= 0)
    return `The client does ${say.percent(today.share)} of the day-to-day operation, previously ${say.percent(before.share)}, but by now it should be ${say.percent(today.target)}, previously ${say.percent(before.target)}.`;
  if (isBetter !== grown > 0) return null;
  const shares = { now: say.percent(today.share), then: say.percent(before.share) };
  const ways = ['The client does more of the day-to-day operation', 'The client does less of the day-to-day operation'] as const;
  return `${shareMoved(isBetter, shares, ways)}; by now it should be ${say.percent(today.target)}.`;
};

const moves = { operations } satisfies TopicWords['moves'];

/** "set a threshold", as the middle of a sentence; "SAP restarted" keeps its capitals. */
function what(signal: SaidSignal): string | null {
  const done = text(signal, 'what');
  return done !== null && /^\p{Lu}\p{Ll}/u.test(done) ? lowerFirst(done) : done;
}

const signals = {
  'operation.performed': {
    group: 'work',
    text: (signal) =>
      `${signal.person ?? SIDES[text(signal, 'by') ?? 'client'] ?? 'Someone'} operated the system${inBrackets(what(signal))}`,
    fields: {
      by: { title: 'Who operates the system', options: options.SIDES },
      count: { title: 'How often' },
    },
  },
} satisfies TopicWords['signals'];

const questions = {
  'missing.operations': form('operation.performed', [required('/by'), required('occurredOn', 'Last on')]),
} satisfies TopicWords['questions'];

export const operationsWords = { sentences, measures, moves, signals, questions } satisfies TopicWords;
