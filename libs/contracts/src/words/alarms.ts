import * as options from '../forms/options';
import { form, required } from '../forms/asked';
import { counted } from '../phrasing/counts';
import { type MoveWords, shareMoved } from '../phrasing/move';
import { text } from '../phrasing/signal-reader';
import type { Speaker } from '../phrasing/speaker';
import type { TopicWords } from '../phrasing/topic-words';

function onlyHandled(share: number, say: Speaker): string {
  return share > 0 ? `Only ${say.percent(share)} of alarms are dealt with.` : 'None of the alarms are dealt with.';
}

const sentences = {
  'alarms.handled': ({ share }, say) => `${say.percent(share)} of alarms are dealt with.`,
  'alarms.ignored': ({ share }, say) => onlyHandled(share, say),
  'alarms.unknown': () => 'We do not know whether alarms are dealt with.',
  'cause.alarms-ignored': ({ share }, say) => onlyHandled(share, say),
  'missing.alarms': ({ stale }) => (stale === 1 ? 'Does anyone still look at the alarms?' : 'What happens when an alarm goes off?'),
} satisfies TopicWords['sentences'];

const measures = {
  alarms: { name: 'Alarms dealt with', looksAt: 'whether alarms are dealt with' },
} satisfies TopicWords['measures'];

const alarms: MoveWords<'alarms'> = ({ isBetter, now, then }, say) => {
  if (!('share' in now.params) || !('share' in then.params)) return null;
  const shares = { now: say.percent(now.params.share), then: say.percent(then.params.share) };
  return `${shareMoved(isBetter, shares, ['More alarms are dealt with', 'Fewer alarms are dealt with'])}.`;
};

const moves = { alarms } satisfies TopicWords['moves'];

const signals = {
  'alarm.handled': {
    group: 'machines',
    text: (signal) => {
      const raised = typeof signal.data.raised === 'number' ? signal.data.raised : 1;
      const handled = typeof signal.data.handled === 'number' ? signal.data.handled : raised;
      const share = handled === raised ? '' : `${handled === 0 ? 'None' : handled} of `;
      return `${share}${counted(raised, 'alarm')} dealt with${text(signal, 'by') === 'vendor' ? ' by us' : ''}`;
    },
    fields: {
      raised: { title: 'Alarms raised' },
      handled: { title: 'Alarms handled' },
      by: { title: 'Handled by', options: options.SIDES },
    },
  },
} satisfies TopicWords['signals'];

const questions = {
  'missing.alarms': form('alarm.handled', [required('/raised', 'Recent alarms'), required('/handled', 'Handled')], {
    data: { by: 'client' },
  }),
} satisfies TopicWords['questions'];

export const alarmsWords = { sentences, measures, moves, signals, questions } satisfies TopicWords;
