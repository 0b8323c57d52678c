import { cappedBy } from '../phrasing/gate-settings';
import * as options from '../forms/options';
import { form, required } from '../forms/asked';
import type { ExplanationParams } from '@app/scoring';
import { counted, isKnown } from '../phrasing/counts';
import type { MoveWords } from '../phrasing/move';
import { aside, many, money, numbered, type SaidSignal, text } from '../phrasing/signal-reader';
import type { Speaker } from '../phrasing/speaker';
import type { TopicWords } from '../phrasing/topic-words';

type ForwardStepParams = ExplanationParams['forward-step.done'];

const STEPS: { readonly [K in NonNullable<ForwardStepParams['step']>]: string } = {
  handover: 'the pilot was handed over',
  stage: 'the pilot moved up a stage',
  devices: 'devices were added',
  order: 'they ordered more',
  budget: 'the budget was approved',
  decision: 'they made a decision',
  department: 'a new department joined',
  value: 'they confirmed the savings',
  contract: 'a contract was signed',
};

/** "8 devices were added"; null where the kind of step is not known. */
function lastStep({ step, amount, what }: ForwardStepParams): string | null {
  if (step === 'devices' && isKnown(amount)) return `${counted(amount, 'device')} ${amount === 1 ? 'was' : 'were'} added`;
  if (step === 'order' && isKnown(amount)) return `they ordered ${counted(amount, 'device')}`;
  if (step === 'department' && isKnown(what)) return `${what} joined`;
  if (step === 'decision' && isKnown(what)) return `they decided on ${what}`;
  return isKnown(step) ? STEPS[step] : null;
}

/** "No progress towards scale since 3 March, when 8 devices were added"; `lists` what did not happen. */
function noProgress(params: ForwardStepParams, say: Speaker, lists: boolean): string {
  const step = lastStep(params);
  const since =
    params.step === 'handover'
      ? `the handover on ${say.day(params.since)}`
      : `${say.day(params.since)}${step === null ? '' : `, when ${step}`}`;
  return `No progress towards scale since ${since}${lists ? ': no new stage, no order, no new devices' : ''}`;
}

const sentences = {
  'forward-step.done': (params, say) => {
    const step = lastStep(params);
    if (params.step === 'handover') return `Handed over on ${say.day(params.since)}.`;
    return `The last step forward was on ${say.day(params.since)}${step === null ? '' : `: ${step}`}.`;
  },
  'forward-step.none': (params, say) => `${noProgress(params, say, true)}.`,
  'forward-step.unknown': () => 'Nothing is recorded yet that would show progress.',
  'gate.no-forward-step': (params, say) => {
    const next = isKnown(params.nextStepDueOn)
      ? `the last agreed step was due on ${say.day(params.nextStepDueOn)} and nothing has followed`
      : 'no next step has a date';
    // A cause that follows says more than the list of what did not happen.
    return `${noProgress(params, say, !('because' in params))}; ${next}.`;
  },
  'cause.nothing-moves': ({ since }, say) => `There has been no progress since ${say.day(since)}, and no next step has a date.`,
  'missing.forward-step': () => 'What was the last step towards scale?',
} satisfies TopicWords['sentences'];

const measures = {
  'forward-step': { name: 'Forward steps', looksAt: 'steps towards scale' },
} satisfies TopicWords['measures'];

const gates = {
  'no-forward-step': {
    name: 'No progress',
    closed: 'There is progress again: a step forward or a dated next step.',
    because: 'there is no progress towards scale',
    inCard: (gate) =>
      `from day ${gate.fromDay} ${cappedBy(gate.levels)}; a next step may be ${counted(gate.nextStepGraceDays, 'day')} late`,
  },
} satisfies TopicWords['gates'];

const causes = { 'nothing-moves': 'No progress' } satisfies TopicWords['causes'];

const forwardStep: MoveWords<'forward-step'> = ({ isBetter, now, then }, say) => {
  if (now.code !== 'forward-step.done' && now.code !== 'forward-step.none') return null;
  if (!isBetter) return `${noProgress(now.params, say, false)}.`;
  const step = lastStep(now.params);
  if (then.code !== 'forward-step.none' || now.params.step === 'handover' || step === null) return null;
  const nothingSince = now.code === 'forward-step.none' ? '; nothing has moved since' : '';
  return `On ${say.day(now.params.since)} ${step}, the first progress since ${say.day(then.params.since)}${nothingSince}.`;
};

const moves = { 'forward-step': forwardStep } satisfies TopicWords['moves'];

function stage(signal: SaidSignal): string {
  const name = text(signal, 'stage');
  return name === null ? 'another stage' : `the ${name.replace('-', ' ')} stage`;
}

function orderNumber(signal: SaidSignal): string {
  const number = numbered(signal, 'order');
  return number === '' ? '' : `, order${number}`;
}

const signals = {
  'pilot.stage-changed': {
    group: 'work',
    text: (signal) => `The pilot moved to ${stage(signal)}${aside(signal, 'reason')}`,
    fields: { stage: { title: 'Stage', options: options.STAGES } },
  },
  'forward-step.none': {
    group: 'business',
    text: (signal) => `We checked: nothing has moved towards scale${aside(signal, 'note')}`,
    fields: { note: { title: 'How we know' } },
  },
  'order.placed': {
    group: 'business',
    text: (signal) =>
      `The client ordered ${many(signal, 'devices', 'device') || 'more'}${money(signal, 'amount', ' for')}${orderNumber(signal)}`,
    fields: { devices: { title: 'Devices' } },
  },
} satisfies TopicWords['signals'];

const questions = {
  'missing.forward-step': form('pilot.stage-changed', [required('/stage', 'The pilot is now'), required('occurredOn', 'Since')]),
} satisfies TopicWords['questions'];

export const forwardStepWords = { sentences, measures, gates, causes, moves, signals, questions } satisfies TopicWords;
