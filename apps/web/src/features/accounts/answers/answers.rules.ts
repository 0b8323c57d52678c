import type { SignalKind } from '@app/scoring';

export interface AnswerField {
  name: string;
  label: string;
  type: 'person' | 'text' | 'date' | 'past-date' | 'number' | 'choice';
  choices?: readonly { value: string; label: string }[];
  optional?: true;
}

/** What was typed, by the name of the field; what was left empty is not there. */
export type Given = Readonly<Record<string, string>>;

export interface AnswerSignal {
  kind: SignalKind;
  data: Record<string, unknown>;
  person?: string;
  /** The day it happened; today when absent. */
  on?: string;
}

export interface Answer {
  /** Three at most have to be filled in. */
  fields: readonly AnswerField[];
  signals: (given: Given, newId: () => string) => AnswerSignal[];
  /** A second button for the answer that needs nothing: nobody, none. */
  nobody?: { label: string; signals: AnswerSignal[] };
}

const PERSON: AnswerField = { name: 'person', label: 'Who', type: 'person' };
const ON: AnswerField = { name: 'on', label: 'When', type: 'past-date' };
const WHAT: AnswerField = { name: 'what', label: 'What', type: 'text' };
const DUE: AnswerField = { name: 'dueOn', label: 'By when', type: 'date' };
const choice = (name: string, label: string, words: Record<string, string>): AnswerField => ({
  name,
  label,
  type: 'choice',
  choices: Object.entries(words).map(([value, said]) => ({ value, label: said })),
});

const LEVELS = { '0': 'not at all', '1': 'hardly', '2': 'half', '3': 'nearly', '4': 'fully' };
export const PULSE_LEVELS: Readonly<Record<string, string>> = { '0': 'lost', '1': 'bad', '2': 'so-so', '3': 'good', '4': 'excellent' };

const pick = (given: Given, ...names: string[]) =>
  Object.fromEntries(names.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]])));

function roleAnswer(role: 'system-owner' | 'champion'): Answer {
  return {
    fields: [PERSON, { ...ON, label: 'Since when' }],
    signals: (given) => [{ kind: 'stakeholder.assigned', data: { role }, ...pick(given, 'person', 'on') }],
    nobody: { label: 'Nobody', signals: [{ kind: 'stakeholder.vacated', data: { role } }] },
  };
}

const answered = (given: Given): AnswerSignal[] => [
  { kind: 'touchpoint.inbound', data: { channel: 'email', side: 'client' }, ...pick(given, 'person', 'on') },
];

/** How a question that is open (`missing.*`) is answered on the spot: each answer is a signal like any other. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  'missing.answers': { fields: [PERSON, ON], signals: answered },
  'missing.people': { fields: [PERSON, { ...ON, label: 'Last on' }], signals: answered },
  'missing.replies': {
    fields: [{ ...PERSON, label: 'Asked' }, ON],
    signals: (given) => [
      { kind: 'touchpoint.outbound', data: { channel: 'email', side: 'client', expectsAnswer: true }, ...pick(given, 'person', 'on') },
    ],
  },
  'missing.meetings': {
    fields: [{ ...ON, label: 'Last meeting on' }],
    signals: (given) => [{ kind: 'meeting.held', data: { side: 'client' }, ...pick(given, 'on') }],
  },
  'missing.owner': roleAnswer('system-owner'),
  'missing.champion': roleAnswer('champion'),
  'missing.handover': {
    fields: [
      { ...WHAT, label: 'Item the client has accepted' },
      { name: 'of', label: 'Items on the whole list', type: 'number' },
    ],
    signals: (given, newId) => [
      { kind: 'handover.item-accepted', data: { item: newId(), ...pick(given, 'what'), ...(given['of'] && { of: Number(given['of']) }) } },
    ],
  },
  'missing.forward-step': {
    fields: [
      choice('stage', 'The pilot is now', {
        scaling: 'scaling',
        operating: 'operating',
        steady: 'steady (fully rolled out)',
        paused: 'paused',
        stalled: 'stalled',
      }),
      { ...ON, label: 'Since when' },
    ],
    signals: (given) => [{ kind: 'pilot.stage-changed', data: pick(given, 'stage'), ...pick(given, 'on') }],
  },
  'missing.next-step': {
    fields: [WHAT, DUE, { ...PERSON, label: 'With' }],
    signals: (given) => [{ kind: 'next-step.agreed', data: pick(given, 'what', 'dueOn'), ...pick(given, 'person') }],
  },
  'missing.fleet': {
    fields: [
      { name: 'reporting', label: 'Devices reporting', type: 'number' },
      { name: 'total', label: 'Of how many', type: 'number' },
    ],
    signals: (given) => [
      {
        kind: 'fleet.reported',
        data: { reporting: Number(given['reporting']), total: Number(given['total']), activated: Number(given['total']) },
      },
    ],
  },
  'missing.use': {
    fields: [
      choice('via', 'How', { portal: 'in the portal', app: 'in the app', api: 'another system (API)' }),
      { ...PERSON, optional: true },
      ON,
    ],
    signals: (given) => [{ kind: 'user.active', data: pick(given, 'via'), ...pick(given, 'person', 'on') }],
  },
  'missing.operations': {
    fields: [
      choice('by', 'Who runs it day to day', { client: 'the client', partner: 'the partner', vendor: 'we do' }),
      { ...ON, label: 'Last on' },
    ],
    signals: (given) => [{ kind: 'operation.performed', data: pick(given, 'by'), ...pick(given, 'on') }],
  },
  'missing.decisions': {
    fields: [
      { ...WHAT, label: 'Decision' },
      { ...DUE, optional: true },
    ],
    signals: (given, newId) => [{ kind: 'decision.opened', data: { decision: newId(), ...pick(given, 'what', 'dueOn') } }],
  },
  'missing.budget': {
    fields: [
      choice('state', 'Budget for the next stage', {
        approved: 'is approved',
        requested: 'has been requested',
        none: 'is not planned',
        refused: 'was refused',
        missed: 'missed its window',
      }),
      { name: 'windowClosesOn', label: 'Window closes on', type: 'date', optional: true },
    ],
    signals: (given) => [{ kind: 'budget.changed', data: pick(given, 'state', 'windowClosesOn') }],
  },
  'missing.rollout': {
    fields: [{ name: 'site', label: 'Next site', type: 'text' }, { name: 'devices', label: 'Devices', type: 'number' }, DUE],
    signals: (given) => [
      { kind: 'rollout.planned', data: { waves: [{ site: given['site'], devices: Number(given['devices']), dueOn: given['dueOn'] }] } },
    ],
  },
  'missing.readiness': {
    fields: [
      choice('dimension', 'Area', {
        ownership: 'ownership',
        budget: 'the money',
        politics: 'internal agreement',
        'data-governance': 'data use',
        integration: 'interfaces',
        'field-operations': 'field work',
        technical: 'technology',
        skills: 'skills',
        value: 'proof of value',
        charter: 'an agreed goal',
      }),
      choice('side', 'Who', { client: 'the client', vendor: 'we' }),
      choice('level', 'Readiness', LEVELS),
    ],
    signals: (given) => [{ kind: 'readiness.answered', data: { ...pick(given, 'dimension', 'side'), level: Number(given['level']) } }],
  },
  'missing.alarms': {
    fields: [
      { name: 'raised', label: 'Recent alarms', type: 'number' },
      { name: 'handled', label: 'Handled', type: 'number' },
    ],
    signals: (given) => [
      { kind: 'alarm.handled', data: { raised: Number(given['raised']), handled: Number(given['handled']), by: 'client' } },
    ],
  },
  'missing.promises': {
    fields: [{ ...WHAT, label: 'Promise' }, DUE],
    signals: (given, newId) => [{ kind: 'promise.made', data: { promise: newId(), ...pick(given, 'what', 'dueOn') } }],
  },
  'missing.value': {
    fields: [{ ...WHAT, label: 'Result' }, choice('agreed', 'Confirmed by the client', { no: 'not yet', yes: 'yes' })],
    signals: (given, newId) => {
      const claim = newId();
      const claimed: AnswerSignal = { kind: 'value.claimed', data: { claim, ...pick(given, 'what') } };
      return given['agreed'] === 'yes' ? [claimed, { kind: 'value.accepted', data: { claim } }] : [claimed];
    },
  },
  'missing.support': {
    fields: [
      { name: 'ticket', label: 'Ticket', type: 'text' },
      choice('urgency', 'How urgent', { low: 'low', normal: 'normal', high: 'high', urgent: 'urgent' }),
      { ...ON, label: 'Open since' },
    ],
    signals: (given, newId) => [
      { kind: 'ticket.opened', data: { ticket: newId(), what: given['ticket'], ...pick(given, 'urgency') }, ...pick(given, 'on') },
    ],
  },
  'missing.knowledge': {
    fields: [
      PERSON,
      { name: 'topic', label: 'Skill', type: 'text' },
      choice('level', 'Level', { '0': 'not at all', '1': 'aware of it', '2': 'with help', '3': 'alone', '4': 'can teach it' }),
    ],
    signals: (given) => [
      { kind: 'knowledge.shown', data: { ...pick(given, 'topic'), level: Number(given['level']) }, ...pick(given, 'person') },
    ],
  },
  'missing.pulse': {
    fields: [choice('level', 'Your assessment', { ...PULSE_LEVELS }), { name: 'reason', label: 'Why', type: 'text', optional: true }],
    signals: (given) => [{ kind: 'pulse.given', data: { level: Number(given['level']), ...pick(given, 'reason') } }],
  },
};

/** How this question is answered; null where only a source can tell. */
export function answerTo(question: string): Answer | null {
  return Object.hasOwn(ANSWERS, question) ? (ANSWERS[question] ?? null) : null;
}

/** The first thing that still stops this answer from being sent, in words; null when it can go. */
export function lackOf(answer: Answer, given: Given): string | null {
  for (const field of answer.fields) {
    const value = given[field.name];
    if (value === undefined) {
      if (field.optional !== true) return `“${field.label}” is empty.`;
    } else if (field.type === 'number' && !/^\d{1,9}$/.test(value)) return `“${field.label}” must be a whole number.`;
  }
  return null;
}
