import type { NewSignal } from '../../../api/signals';

/** What can be logged by hand. */
export const LOG_KINDS = ['call', 'mail', 'meeting'] as const;
export type LogKind = (typeof LOG_KINDS)[number];

export const LOG_LABELS: Record<LogKind, string> = { call: 'Log a call', mail: 'Log an email', meeting: 'Log a meeting' };

export interface LogAnswer {
  /** The words on the button. */
  label: string;
  /** What is said while it can be undone. */
  done: (name: string | null) => string;
  signal: (entry: LogEntry) => NewSignal;
}

export interface LogEntry {
  account: string;
  id: string;
  occurredAt: string;
  /** The address of the person. */
  person: string | null;
  note: string;
}

function base(entry: LogEntry) {
  return {
    id: entry.id,
    account: entry.account,
    occurredAt: entry.occurredAt,
    source: 'screen' as const,
    ...(entry.person === null ? {} : { person: entry.person }),
  };
}

const note = (entry: LogEntry) => (entry.note.trim() === '' ? {} : { extra: { note: entry.note.trim() } });
const who = (person: string | null) => person ?? 'someone there';

function touchpoint(direction: 'inbound' | 'outbound', channel: 'phone' | 'email') {
  return (entry: LogEntry): NewSignal => {
    const data = { channel, side: 'client' as const, ...note(entry) };
    return direction === 'inbound'
      ? { ...base(entry), kind: 'touchpoint.inbound', data }
      : { ...base(entry), kind: 'touchpoint.outbound', data: { ...data, expectsAnswer: true } };
  };
}

/** Two answers for each thing that can be logged: each is one signal, and the difference is what the score lives on. */
export const LOG_ANSWERS: Record<LogKind, readonly LogAnswer[]> = {
  call: [
    { label: 'We spoke', done: (person) => `Call with ${who(person)} logged.`, signal: touchpoint('inbound', 'phone') },
    { label: 'No answer', done: (person) => `Unanswered call to ${who(person)} logged.`, signal: touchpoint('outbound', 'phone') },
  ],
  mail: [
    { label: 'They wrote', done: (person) => `Email from ${who(person)} logged.`, signal: touchpoint('inbound', 'email') },
    { label: 'I wrote', done: (person) => `Email to ${who(person)} logged.`, signal: touchpoint('outbound', 'email') },
  ],
  meeting: [
    {
      label: 'It was held',
      done: (person) => `Meeting with ${who(person)} logged.`,
      signal: (entry) => ({
        ...base(entry),
        kind: 'meeting.held',
        data: { side: 'client', ...(entry.person === null ? {} : { attendees: [entry.person] }), ...note(entry) },
      }),
    },
    {
      label: 'They did not come',
      done: () => 'Missed meeting logged.',
      signal: (entry) => ({ ...base(entry), kind: 'meeting.missed', data: { missedBy: 'client', ...note(entry) } }),
    },
  ],
};
