import * as options from '../forms/options';
import { form, optional, required } from '../forms/asked';
import { inBrackets } from '../phrasing/counts';
import { dayInWords } from '../phrasing/dates';
import type { MoveWords } from '../phrasing/move';
import { aside } from '../phrasing/signal-reader';
import type { TopicWords } from '../phrasing/topic-words';

const LEVELS = options.PULSE_LEVELS.map((level) => level.toLowerCase());

const sentences = {
  'pulse.given': ({ level, on, reason }, say) => `Our assessment on ${say.day(on)}: ${LEVELS[level] ?? 'not known'}${inBrackets(reason)}.`,
  'pulse.unknown': () => 'Nobody on our side has given their own judgement yet.',
  'missing.pulse': ({ stale }) => (stale === 1 ? 'How do you rate this client today?' : 'How do you rate this client yourself?'),
} satisfies TopicWords['sentences'];

const measures = {
  pulse: { name: 'Our assessment', looksAt: 'our assessment' },
} satisfies TopicWords['measures'];

const pulse: MoveWords<'pulse'> = ({ isBetter, now, then }, say) => {
  if (now.code !== 'pulse.given' || then.code !== 'pulse.given') return null;
  const [today, before] = [LEVELS[now.params.level], LEVELS[then.params.level]];
  if (!today || !before || today === before) return null;
  return `On ${say.day(now.params.on)} we rated them ${isBetter ? 'higher' : 'lower'} ourselves: ${today}, previously ${before}${inBrackets(now.params.reason)}.`;
};

const moves = { pulse } satisfies TopicWords['moves'];

const signals = {
  'pulse.given': {
    group: 'roles',
    text: (signal) => {
      const override = signal.data.override as { band?: string; until?: string } | undefined;
      const set = override
        ? `; override: ${String(override.band).replace('-', ' ')} until ${dayInWords(override.until, signal.today)}`
        : '';
      return `Our assessment: ${LEVELS[Number(signal.data.level)] ?? 'not known'}${aside(signal, 'reason')}${set}`;
    },
    fields: {
      level: { title: 'How is this client doing today?', scale: options.PULSE_LEVELS },
      override: {
        title: 'Override',
        parts: {
          band: { title: 'Override the band', options: options.BANDS },
          until: { title: 'Until', description: 'It ends automatically and does not change the score.' },
        },
      },
    },
  },
} satisfies TopicWords['signals'];

const questions = {
  'missing.pulse': form('pulse.given', [required('/level'), optional('/reason')]),
} satisfies TopicWords['questions'];

export const pulseWords = { sentences, measures, moves, signals, questions } satisfies TopicWords;
