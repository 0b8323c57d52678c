import { form, required } from '../forms/asked';
import type { ExplanationParams } from '@app/scoring';
import { capitalised, counted, isKnown, lowerFirst, numberInWords } from '../phrasing/counts';
import type { MoveWords } from '../phrasing/move';
import type { TopicWords } from '../phrasing/topic-words';

type RolloutParams = ExplanationParams['rollout.late'];

/** "40 of the 120 devices due by now are active" */
function doneOfDue({ due, done }: Pick<RolloutParams, 'due' | 'done'>): string {
  if (due === 1) return `the one device due by now is ${done === 0 ? 'not ' : ''}active`;
  const many = done === 0 ? 'none' : numberInWords(done);
  return `${many} of the ${counted(due, 'device')} due by now ${done === 1 ? 'is' : 'are'} active`;
}

const sentences = {
  'rollout.on-plan': (params, say) =>
    isKnown(params.dueOn)
      ? `The rollout is on schedule; next is ${params.site ?? 'a site'} on ${say.day(params.dueOn)}.`
      : `The rollout is on schedule: ${doneOfDue(params)}.`,
  'rollout.late': (params, say) =>
    `The rollout is behind schedule: ${doneOfDue(params)} (${params.site ?? 'a site'}, due on ${say.day(params.dueOn)}).`,
  'rollout.withdrawn': ({ on }, say) => `The rollout plan was withdrawn on ${say.day(on)}.`,
  'rollout.unknown': () => 'There is no rollout plan with sites and dates.',
  'hint.mend-rollout': ({ site, person }, say) =>
    `Go through the plan with ${say.person(person, 'the system owner')}: what is holding up ${site ?? 'the next site'}?`,
  'missing.rollout': ({ stale }) =>
    stale === 1 ? 'What comes after the last wave of the rollout?' : 'How many devices go where, and when?',
} satisfies TopicWords['sentences'];

const measures = {
  rollout: { name: 'Rollout plan', looksAt: 'the rollout plan' },
} satisfies TopicWords['measures'];

const rollout: MoveWords<'rollout'> = ({ isBetter, now, then }, say) => {
  if (!isBetter || now.code !== 'rollout.late' || then.code !== 'rollout.late') return null;
  const before = `, previously ${numberInWords(then.params.done)} of ${numberInWords(then.params.due)}`;
  return `The rollout has moved on: ${lowerFirst(doneOfDue(now.params))}${before} (${now.params.site ?? 'a site'}, due on ${say.day(now.params.dueOn)}).`;
};

const moves = { rollout } satisfies TopicWords['moves'];

const signals = {
  'rollout.planned': {
    group: 'work',
    text: ({ data }) => {
      const waves = Array.isArray(data.waves) ? (data.waves as { devices?: number }[]) : [];
      const devices = waves.reduce((sum, wave) => sum + (wave.devices ?? 0), 0);
      return capitalised(`rollout planned: ${counted(waves.length, 'wave')}, ${counted(devices, 'device')}`);
    },
    fields: {
      waves: { title: 'Waves', parts: { site: { title: 'Site' }, devices: { title: 'Devices' }, dueOn: { title: 'Due on' } } },
    },
  },
} satisfies TopicWords['signals'];

const questions = {
  'missing.rollout': form('rollout.planned', [
    required('/waves/0/site', 'Next site'),
    required('/waves/0/devices'),
    required('/waves/0/dueOn'),
  ]),
} satisfies TopicWords['questions'];

export const rolloutWords = { sentences, measures, moves, signals, questions } satisfies TopicWords;
