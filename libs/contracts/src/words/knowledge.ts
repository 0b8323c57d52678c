import * as options from '../forms/options';
import { form, required, WHO } from '../forms/asked';
import { capitalised, counted, isKnown, numberInWords } from '../phrasing/counts';
import type { MoveWords } from '../phrasing/move';
import { text } from '../phrasing/signal-reader';
import type { Speaker } from '../phrasing/speaker';
import type { TopicWords } from '../phrasing/topic-words';

function quoted(topic: string | null | undefined, otherwise: string): string {
  return isKnown(topic) ? `“${topic}”` : otherwise;
}

function left({ former, topic }: { former: string | null; topic: string }, say: Speaker): string {
  return `${capitalised(say.person(former))} could handle ${quoted(topic, 'it')} but has left; nobody else there can.`;
}

const sentences = {
  'knowledge.there': () => 'Someone at the client can handle every topic we know of without us.',
  'knowledge.thin': ({ topic, count }) => {
    const others = count > 1 ? ` or ${counted(count - 1, 'other topic')}` : '';
    return `Nobody at the client can handle ${quoted(topic, 'it')}${others} without us.`;
  },
  'knowledge.left': left,
  'knowledge.unknown': () => 'We do not know who at the client can do what.',
  'cause.knowledge-lost': left,
  'cause.knowledge-thin': ({ topic, ours }) =>
    ours === 1
      ? `Only our own people can handle ${quoted(topic, 'it')}.`
      : `Nobody at the client can handle ${quoted(topic, 'it')} without us.`,
  'hint.train': ({ topic, named: isNamed }) =>
    `Agree a date to train two people there${isKnown(topic) && isNamed !== 1 ? ` in “${topic}”` : ''}.`,
  'missing.knowledge': ({ stale }) => (stale === 1 ? 'Can they still run it without us?' : 'Who at the client can do what without us?'),
} satisfies TopicWords['sentences'];

const measures = {
  knowledge: { name: 'Knowledge at the client', looksAt: 'what they can do without us' },
} satisfies TopicWords['measures'];

const causes = { 'knowledge-lost': 'Knowledge missing' } satisfies TopicWords['causes'];

const knowledge: MoveWords<'knowledge'> = ({ isBetter, now, then }) => {
  if (!isBetter || !('count' in now.params) || !('count' in then.params)) return null;
  const [today, before] = [now.params.count, then.params.count];
  const topic = quoted(now.params.topic, 'one topic');
  if (today >= before) return `They can do more than before, but nobody can handle ${topic} alone yet.`;
  const rest = today === 1 ? `now it is only ${topic}` : `now it is ${numberInWords(today)}, including ${topic}`;
  return `Nobody there could handle ${counted(before, 'topic')} without us; ${rest}.`;
};

const moves = { knowledge } satisfies TopicWords['moves'];

/** Skill with a topic, by level 0 to 4. */
const SKILLS: readonly ((topic: string) => string)[] = [
  (topic) => `cannot handle ${topic} yet`,
  (topic) => `has heard of ${topic}`,
  (topic) => `can handle ${topic} with help`,
  (topic) => `can handle ${topic} alone`,
  (topic) => `can teach ${topic}`,
];

const signals = {
  'knowledge.shown': {
    group: 'roles',
    text: (signal) => {
      const skill = SKILLS[Number(signal.data.level)] ?? ((topic: string): string => `has worked with ${topic}`);
      return `${signal.person ?? 'Someone'} ${skill(quoted(text(signal, 'topic'), 'a topic'))}`;
    },
    fields: { topic: { title: 'Skill' }, level: { title: 'Level', scale: options.KNOWLEDGE_LEVELS } },
  },
} satisfies TopicWords['signals'];

const questions = {
  'missing.knowledge': form('knowledge.shown', [WHO, required('/topic'), required('/level')]),
} satisfies TopicWords['questions'];

export const knowledgeWords = { sentences, measures, causes, moves, signals, questions } satisfies TopicWords;
