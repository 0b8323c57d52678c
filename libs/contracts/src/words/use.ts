import { form, ON, optional, required } from '../forms/asked';
import { counted } from '../phrasing/counts';
import type { MoveWords } from '../phrasing/move';
import { text } from '../phrasing/signal-reader';
import type { TopicWords } from '../phrasing/topic-words';

/** From this share on, use counts as usual. */
const AS_USUAL = 0.9;

const sentences = {
  'use.steady': ({ share, via, lastOn }, say) => {
    if (share < AS_USUAL) return `Usage is at ${say.percent(share)} of the usual level; last used on ${say.day(lastOn)}.`;
    return `${via === 'api' ? 'Their systems use it as usual' : 'Usage is normal'}; last used on ${say.day(lastOn)}.`;
  },
  'use.down': ({ share, lastOn }, say) => `Usage is down to ${say.percent(share)} of the usual level; last used on ${say.day(lastOn)}.`,
  'use.unknown': () => 'No usage by people or systems is recorded yet.',
  'hint.check-use': ({ person, via }, say) =>
    via === 'api'
      ? "Ask the client's IT team whether the interface is still running."
      : `Ask ${say.person(person, 'the users')} what they use instead.`,
  'missing.use': ({ stale }) => (stale === 1 ? 'Is the product still being used?' : 'Who uses the product, or which system uses the API?'),
} satisfies TopicWords['sentences'];

const measures = {
  use: { name: 'Usage, including API', looksAt: 'how much it is used' },
} satisfies TopicWords['measures'];

const use: MoveWords<'use'> = ({ isBetter, now, then }, say) => {
  if (!('share' in now.params) || !('share' in then.params) || !('lastOn' in now.params)) return null;
  const [today, before] = [say.percent(now.params.share), say.percent(then.params.share)];
  if (today === before) return null;
  return `Usage is ${isBetter ? 'up' : 'down'} to ${today} of the usual level, previously ${before}; last used on ${say.day(now.params.lastOn)}.`;
};

const moves = { use } satisfies TopicWords['moves'];

const signals = {
  'user.active': {
    group: 'machines',
    text: (signal) => {
      const { actions } = signal.data;
      const times = typeof actions === 'number' ? `, ${counted(actions, 'action')}` : '';
      if (text(signal, 'via') === 'api') return `A system used the API${times}`;
      return `${signal.person ?? 'Someone'} used the ${text(signal, 'via') ?? 'product'}${times}`;
    },
    fields: {
      via: { title: 'Through', options: { portal: 'The portal', app: 'The app', api: 'Another system (API)' } },
      actions: { title: 'Number of actions' },
    },
  },
} satisfies TopicWords['signals'];

const questions = {
  'missing.use': form('user.active', [required('/via'), optional('person', 'Who'), ON]),
} satisfies TopicWords['questions'];

export const useWords = { sentences, measures, moves, signals, questions } satisfies TopicWords;
