import * as options from '../forms/options';
import { form, required } from '../forms/asked';
import type { ExplanationParams, ReadinessDimension } from '@app/scoring';
import { capitalised, isKnown, oneDecimal } from '../phrasing/counts';
import type { MoveWords } from '../phrasing/move';
import { text } from '../phrasing/signal-reader';
import type { Speaker } from '../phrasing/speaker';
import type { TopicWords } from '../phrasing/topic-words';

type ReadinessAnswerParams = ExplanationParams['cause.politics'];

/** Ends "the biggest gap is …". */
const DIMENSIONS: { readonly [D in ReadinessDimension]: string } = {
  charter: 'an agreed goal',
  ownership: 'a system owner',
  budget: 'the budget',
  politics: 'internal agreement',
  'data-governance': 'agreement on data use',
  integration: 'the interfaces to their own systems',
  'field-operations': 'field work',
  technical: 'the technology',
  skills: 'people with the skills',
  value: 'proof of the savings',
};

const HINTS: { readonly [D in ReadinessDimension]: string } = {
  charter: 'Agree in writing what the pilot should achieve, and who signs it off.',
  ownership: 'Agree who at the client owns the system, and from when.',
  budget: 'Agree where the money for the next stage will come from, and by when.',
  politics: 'Bring those who disagree to one table, with one decision to make.',
  'data-governance': 'Agree who on each side settles how the data may be used, and by when.',
  integration: 'Agree who on each side builds the interfaces, and by when.',
  'field-operations': 'Agree who does the field work, and from when.',
  technical: 'Agree what the technology has to prove, by when, and who judges it.',
  skills: 'Agree who will be trained, and when.',
  value: 'Agree how the savings are measured, and who confirms them.',
};

/** From this level on, an answer is half good. */
const HALF = 2;

/** "On 3 May they said that …" */
function said({ side, level, on }: ReadinessAnswerParams, say: Speaker, bad: string, half: string): string {
  const who = side === 'vendor' ? 'we noted' : 'they said';
  const what = level >= HALF ? half : bad;
  return capitalised(`${isKnown(on) ? `on ${say.day(on)} ` : ''}${who} that ${what}.`);
}

const READY = ['not ready', 'barely ready', 'only half ready'];

function gap(dimension: ReadinessDimension): string {
  return `the biggest gap is ${DIMENSIONS[dimension] ?? 'not known'}`;
}

const sentences = {
  'readiness.ready': ({ on }, say) =>
    `Both sides say they are ready to scale, as far as they have answered; the most cautious answer is from ${say.day(on)}.`,
  'readiness.lacking': ({ dimension, side, level, on }, say) => {
    const who = side === 'vendor' ? 'we noted that we were' : 'they said they were';
    return `On ${say.day(on)} ${who} ${READY[level] ?? 'barely ready'} to scale; ${gap(dimension)}.`;
  },
  'readiness.unknown': () => 'Nobody has been asked how ready they are to scale.',
  'cause.politics': (params, say) => said(params, say, 'there was no internal agreement', 'there was only partial internal agreement'),
  'cause.data-governance': (params, say) =>
    said(params, say, 'it was not settled who can use the data', 'it was only partly settled who can use the data'),
  'cause.integration': (params, say) =>
    said(params, say, 'the interfaces to their own systems were missing', 'the interfaces to their own systems were only partly in place'),
  'cause.field-operations': (params, say) =>
    said(params, say, 'the field work was not organised', 'the field work was only partly organised'),
  'cause.technical': (params, say) =>
    said(params, say, 'the technology was not up to the job', 'the technology was only partly up to the job'),
  'cause.no-charter': (params, say) => said(params, say, 'there was no agreed goal', 'the goal was only partly agreed'),
  'hint.work-on-readiness': ({ dimension }) =>
    isKnown(dimension) ? HINTS[dimension] : 'Agree who on each side will close the gap, and by when.',
  'missing.readiness': ({ stale }) =>
    stale === 1 ? 'Are both sides still as ready to scale as they said?' : 'How ready are they to scale, and how ready are we?',
} satisfies TopicWords['sentences'];

const measures = {
  readiness: { name: 'Readiness to scale', looksAt: 'readiness to scale' },
} satisfies TopicWords['measures'];

const causes = {
  politics: 'No internal agreement',
  'data-governance': 'Data use not settled',
  integration: 'Interfaces missing',
  'field-operations': 'Field operations',
  technical: 'Technical problems',
  'no-charter': 'No agreed goal',
} satisfies TopicWords['causes'];

const readiness: MoveWords<'readiness'> = ({ isBetter, now, then }) => {
  if (!('mean' in now.params) || !('mean' in then.params)) return null;
  const [today, before] = [oneDecimal(now.params.mean), oneDecimal(then.params.mean)];
  if (today === before) return null;
  const missing = now.code === 'readiness.lacking' ? `; ${gap(now.params.dimension)}` : '';
  return `Readiness to scale is ${isBetter ? 'up' : 'down'} to ${today} out of 4 on average, previously ${before}${missing}.`;
};

const moves = { readiness } satisfies TopicWords['moves'];

const LEVELS = ['not ready', 'barely ready', 'half ready', 'nearly ready', 'fully ready'];

/** Ends "the client is nearly ready on …". */
const READY_ON: { readonly [D in ReadinessDimension]: string } = {
  charter: 'the agreed goal',
  ownership: 'system ownership',
  budget: 'the budget',
  politics: 'internal agreement',
  'data-governance': 'data use',
  integration: 'the interfaces',
  'field-operations': 'field work',
  technical: 'the technology',
  skills: 'skills',
  value: 'proof of the savings',
};

function isDimension(name: string): name is ReadinessDimension {
  return Object.hasOwn(READY_ON, name);
}

const signals = {
  'readiness.answered': {
    group: 'work',
    text: (signal) => {
      const side = text(signal, 'side');
      const who = side === 'vendor' ? 'We are' : side === 'partner' ? 'The partner is' : 'The client is';
      const dimension = text(signal, 'dimension') ?? '';
      return `${who} ${LEVELS[Number(signal.data.level)] ?? 'partly ready'} ${isDimension(dimension) ? `on ${READY_ON[dimension]}` : 'to scale'}`;
    },
    fields: {
      dimension: { title: 'Area', options: options.DIMENSIONS },
      side: { title: 'Whose readiness', options: { client: 'The client', vendor: 'We' } },
      level: { title: 'Readiness', scale: options.READINESS_LEVELS },
    },
  },
} satisfies TopicWords['signals'];

const questions = {
  'missing.readiness': form('readiness.answered', [required('/dimension'), required('/side'), required('/level')]),
} satisfies TopicWords['questions'];

export const readinessWords = { sentences, measures, causes, moves, signals, questions } satisfies TopicWords;
