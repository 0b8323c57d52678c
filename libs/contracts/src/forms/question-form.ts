import type { ExplanationCode, SignalDataByKind, SignalKind } from '@app/scoring';
import type { AskedField, QuestionForm } from '../shapes/question';

type QuestionCode = Extract<ExplanationCode, `missing.${string}`>;
type Data<K extends SignalKind> = Partial<SignalDataByKind[K]> & Record<string, unknown>;
type Rest<K extends SignalKind> = Partial<Omit<QuestionForm, 'kind' | 'fields' | 'data' | 'newKeys'>> & {
  data?: Data<K>;
  newKeys?: (keyof SignalDataByKind[K] & string)[];
};

const required = (field: string, label?: string): AskedField => ({ field, required: true, ...(label === undefined ? {} : { label }) });
const optional = (field: string, label?: string): AskedField => ({ ...required(field, label), required: false });

function form<K extends SignalKind>(kind: K, fields: AskedField[], { data = {}, newKeys = [], instead = null, also = null }: Rest<K> = {}) {
  return { kind, fields, data, newKeys, instead, also } satisfies QuestionForm;
}

const ON = required('occurredOn', 'When');
const WHO = required('person', 'Who');

function roleForm(role: 'system-owner' | 'champion'): QuestionForm {
  return form('stakeholder.assigned', [WHO, required('occurredOn', 'Since')], {
    data: { role },
    instead: { label: 'Nobody', kind: 'stakeholder.vacated', data: { role } },
  });
}

/** Null where only a source can answer. */
const QUESTIONS: Record<QuestionCode, QuestionForm | null> = {
  'missing.answers': form('touchpoint.inbound', [WHO, ON], { data: { channel: 'email', side: 'client' } }),
  'missing.people': form('touchpoint.inbound', [WHO, required('occurredOn', 'Last heard on')], {
    data: { channel: 'email', side: 'client' },
  }),
  'missing.replies': form('touchpoint.outbound', [required('person', 'Asked'), ON], {
    data: { channel: 'email', side: 'client', expectsAnswer: true },
  }),
  'missing.meetings': form('meeting.held', [required('occurredOn', 'Last meeting on')], { data: { side: 'client' } }),
  'missing.owner': roleForm('system-owner'),
  'missing.champion': roleForm('champion'),
  'missing.handover': form('handover.item-accepted', [required('/what', 'Item the client has accepted'), required('/of')], {
    newKeys: ['item'],
  }),
  'missing.forward-step': form('pilot.stage-changed', [required('/stage', 'The pilot is now'), required('occurredOn', 'Since')]),
  'missing.next-step': form('next-step.agreed', [required('/what'), required('/dueOn'), required('person', 'With')]),
  'missing.fleet': form('fleet.reported', [required('/reporting'), required('/total')]),
  'missing.use': form('user.active', [required('/via'), optional('person', 'Who'), ON]),
  'missing.operations': form('operation.performed', [required('/by'), required('occurredOn', 'Last on')]),
  'missing.decisions': form('decision.opened', [required('/what'), optional('/dueOn')], { newKeys: ['decision'] }),
  'missing.budget': form('budget.changed', [required('/state'), optional('/windowClosesOn')]),
  'missing.rollout': form('rollout.planned', [
    required('/waves/0/site', 'Next site'),
    required('/waves/0/devices'),
    required('/waves/0/dueOn'),
  ]),
  'missing.readiness': form('readiness.answered', [required('/dimension'), required('/side'), required('/level')]),
  'missing.alarms': form('alarm.handled', [required('/raised', 'Recent alarms'), required('/handled', 'Handled')], {
    data: { by: 'client' },
  }),
  'missing.promises': form('promise.made', [required('/what'), required('/dueOn')], { newKeys: ['promise'] }),
  'missing.value': form('value.claimed', [required('/what')], {
    newKeys: ['claim'],
    also: { label: 'The client has confirmed it', kind: 'value.accepted' },
  }),
  'missing.support': form('ticket.opened', [required('/what'), required('/urgency'), required('occurredOn', 'Open since')], {
    newKeys: ['ticket'],
  }),
  'missing.knowledge': form('knowledge.shown', [WHO, required('/topic'), required('/level')]),
  'missing.pulse': form('pulse.given', [required('/level'), optional('/reason')]),
  'missing.own': null,
};

/** The form that answers a question; null if only a source can answer, or if the code is not a question. */
export function questionForm(code: string): QuestionForm | null {
  return Object.hasOwn(QUESTIONS, code) ? QUESTIONS[code as QuestionCode] : null;
}
