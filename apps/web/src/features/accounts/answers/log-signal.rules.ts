import type { AskedField } from '@app/contracts';
import type { SignalDataByKind, SignalKind } from '@app/scoring';
import type { NewSignal } from '../../../api/signals';
import type { Given } from '../../../ui/schema-form/typed-values.rules';
import { newSignal, type TypedContext } from './new-signal.rules';

/** The signals that can be logged by hand. */
export const LOG_KINDS = ['call', 'mail', 'meeting'] as const;
export type LogKind = (typeof LOG_KINDS)[number];

export const LOG_LABELS: Record<LogKind, string> = { call: 'Log a call', mail: 'Log an email', meeting: 'Log a meeting' };

export interface LogAnswer {
  /** The words on the button. */
  label: string;
  /** The message while it can be undone. */
  done: (name: string) => string;
  kind: SignalKind;
  /** The data that the button stands for; person, day and note are typed. */
  data: Record<string, unknown>;
}

function answer<K extends SignalKind>(label: string, done: LogAnswer['done'], kind: K, data: SignalDataByKind[K]): LogAnswer {
  return { label, done, kind, data: { ...data } };
}

/** Two answers for each thing that can be logged: each is one signal, and the score depends on which of the two it is. */
export const LOG_ANSWERS: Record<LogKind, readonly [LogAnswer, LogAnswer]> = {
  call: [
    answer('We spoke', (name) => `Call with ${name} logged.`, 'touchpoint.inbound', { channel: 'phone', side: 'client' }),
    answer('No answer', (name) => `Unanswered call to ${name} logged.`, 'touchpoint.outbound', {
      channel: 'phone',
      side: 'client',
      expectsAnswer: true,
    }),
  ],
  mail: [
    answer('They wrote', (name) => `Email from ${name} logged.`, 'touchpoint.inbound', { channel: 'email', side: 'client' }),
    answer('I wrote', (name) => `Email to ${name} logged.`, 'touchpoint.outbound', {
      channel: 'email',
      side: 'client',
      expectsAnswer: true,
    }),
  ],
  meeting: [
    answer('It took place', (name) => `Meeting with ${name} logged.`, 'meeting.held', { side: 'client' }),
    answer('They did not show up', () => 'Missed meeting logged.', 'meeting.missed', { missedBy: 'client' }),
  ],
};

/** The fields beside the two answers. */
export const LOG_FIELDS: readonly AskedField[] = [
  { field: 'person', label: 'With', required: false },
  { field: 'occurredOn', label: 'When', required: true },
  { field: 'note', required: false },
];

export function loggedSignal({ kind, data }: LogAnswer, given: Given, context: TypedContext): NewSignal {
  return newSignal(kind, { ...data, ...given.data }, context, given);
}
