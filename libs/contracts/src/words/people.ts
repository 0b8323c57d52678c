import { text } from '../phrasing/signal-reader';
import type { TopicWords } from '../phrasing/topic-words';

const signals = {
  'person.merged': {
    group: 'roles',
    text: (signal) => `${text(signal, 'from') ?? 'Someone'} and ${text(signal, 'into') ?? 'someone'} are the same person`,
    fields: {
      into: { title: 'Address to keep' },
      from: { title: 'Other address' },
    },
  },
} satisfies TopicWords['signals'];

export const peopleWords = { signals } satisfies TopicWords;
