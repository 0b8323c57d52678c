import type { SignalDataByKind, SignalKind } from '@app/scoring';
import {
  BANDS,
  BUDGET_STATES,
  DIMENSIONS,
  KNOWLEDGE_LEVELS,
  type Options,
  PULSE_LEVELS,
  READINESS_LEVELS,
  ROLES,
  SIDES,
  STAGES,
  URGENCIES,
} from './options';

/** Texts of a form for one property of a signal's `data`. */
export interface FieldWords {
  title: string;
  description?: string;
  /** A key from the source, which people do not type. */
  isKey?: true;
  /** Labels of a text's allowed values. */
  options?: Options;
  /** Labels of a scale, from its lowest number. */
  scale?: readonly string[];
  /** Words for the properties of an object, or of the objects in a list. */
  parts?: Readonly<Record<string, FieldWords>>;
}

const MINOR_UNITS = 'In the smallest unit of the currency: 18000000 is 180,000.00.';

/** Properties that mean the same wherever they occur. */
const COMMON = {
  what: { title: 'What' },
  dueOn: { title: 'Due on' },
  endsOn: { title: 'Ends on' },
  reason: { title: 'Reason' },
  amount: { title: 'Amount', description: MINOR_UNITS },
  annualValue: { title: 'Annual value', description: MINOR_UNITS },
  currency: { title: 'Currency', description: 'Three letters, such as EUR or MYR.' },
  side: { title: 'Side', options: SIDES },
  name: { title: 'Name' },
  decision: { title: 'Decision key', isKey: true },
  promise: { title: 'Promise key', isKey: true },
  claim: { title: 'Claim key', isKey: true },
  contract: { title: 'Contract number', isKey: true },
  invoice: { title: 'Invoice number', isKey: true },
  order: { title: 'Order number', isKey: true },
  ticket: { title: 'Ticket number', isKey: true },
  meeting: { title: 'Meeting key', isKey: true },
  item: { title: 'Item key', isKey: true },
  startsAt: { title: 'Starts at' },
  acceptedByClient: { title: 'Accepted by the client' },
  of: { title: 'Items on the list' },
  channel: { title: 'Channel', description: 'Such as email or phone.' },
  thread: { title: 'Thread' },
  automatic: { title: 'Sent automatically', description: 'Automatic messages do not count as replies.' },
  expectsAnswer: { title: 'Expects a reply' },
} as const satisfies Record<string, FieldWords>;

type Common = keyof typeof COMMON;
type WordsOf<K extends SignalKind> = { [P in Exclude<keyof SignalDataByKind[K], Common>]-?: FieldWords } & {
  [P in Extract<keyof SignalDataByKind[K], Common>]?: FieldWords;
};

const CLIENT_OR_VENDOR: Options = { client: 'The client', vendor: 'We' };
const STAGE: FieldWords = { title: 'Stage', options: STAGES };
const ROLE: FieldWords = { title: 'Role', options: ROLES };

/** A property without words, here or in the common ones, does not compile. */
const OF_KIND: { [K in SignalKind]: WordsOf<K> } = {
  'account.described': {
    region: { title: 'Region' },
    country: { title: 'Country', description: 'Two letters, such as DE or MY.' },
    timeZone: { title: 'Time zone' },
    weekend: { title: 'Weekend', description: 'ISO weekdays: 1 is Monday, 7 is Sunday.' },
    route: { title: 'Route', options: { direct: 'Direct', partner: 'Through a partner' } },
    partner: { title: 'Partner' },
    operatedBy: { title: 'Operated by', options: SIDES },
    contractModel: { title: 'Contract model' },
    potential: { title: 'Potential annual value', description: MINOR_UNITS },
    renewsOn: { title: 'Renews on' },
    csm: { title: 'CSM' },
    ae: { title: 'AE' },
  },
  'pilot.described': {
    stage: STAGE,
    plannedDevices: { title: 'Planned devices' },
    reportingIntervalMinutes: { title: 'Reporting interval in minutes' },
    dormantMonths: { title: 'Dormant months', description: 'Months without operation: 1 is January.' },
    startedOn: { title: 'Started on' },
    plannedEndOn: { title: 'Planned end' },
  },
  'pilot.handed-over': { assumed: { title: 'Date assumed', description: 'Nobody recorded the handover.' } },
  'touchpoint.inbound': {},
  'touchpoint.outbound': {},
  'touchpoint.bounced': {},
  'touchpoint.auto-replied': {},
  'meeting.scheduled': {},
  'meeting.held': { attendees: { title: 'Attendees' } },
  'meeting.missed': { missedBy: { title: 'Who did not come', options: SIDES } },
  'meeting.rescheduled': { by: { title: 'Moved by', options: SIDES } },
  'user.active': {
    via: { title: 'Through', options: { portal: 'The portal', app: 'The app', api: 'Another system (API)' } },
    actions: { title: 'Number of actions' },
  },
  'fleet.reported': {
    total: { title: 'Devices in total' },
    activated: { title: 'Devices activated' },
    reporting: { title: 'Devices reporting' },
    messages: { title: 'Messages' },
  },
  'stakeholder.assigned': {
    role: ROLE,
    trained: { title: 'Trained', description: 'A backup champion who could take over today.' },
    department: { title: 'Department' },
  },
  'stakeholder.vacated': { role: ROLE },
  'next-step.agreed': { what: { title: 'Next step' } },
  'quiet.agreed': { from: { title: 'From' }, until: { title: 'Until' } },
  'operation.performed': {
    by: { title: 'Who operates the system', options: SIDES },
    count: { title: 'How often' },
  },
  'alarm.handled': {
    raised: { title: 'Alarms raised' },
    handled: { title: 'Alarms handled' },
    by: { title: 'Handled by', options: SIDES },
  },
  'ticket.opened': { urgency: { title: 'Urgency', options: URGENCIES }, what: { title: 'Problem' } },
  'ticket.closed': {},
  'survey.answered': {
    score: { title: 'Score', description: '0 would never recommend us, 10 certainly would.' },
    survey: { title: 'Survey' },
  },
  'pulse.given': {
    level: { title: 'How is this client doing today?', scale: PULSE_LEVELS },
    override: {
      title: 'Override',
      parts: {
        band: { title: 'Override the band', options: BANDS },
        until: { title: 'Until', description: 'It ends automatically and does not change the score.' },
      },
    },
  },
  'readiness.answered': {
    dimension: { title: 'Area', options: DIMENSIONS },
    side: { title: 'Whose readiness', options: CLIENT_OR_VENDOR },
    level: { title: 'Readiness', scale: READINESS_LEVELS },
  },
  'knowledge.shown': { topic: { title: 'Skill' }, level: { title: 'Level', scale: KNOWLEDGE_LEVELS } },
  'handover.item-done': { what: { title: 'Item' } },
  'handover.item-accepted': { what: { title: 'Item' } },
  'handover.item-waived': { what: { title: 'Item' } },
  'pilot.stage-changed': { stage: STAGE },
  'owner.changed': {
    role: { title: 'Role', options: { csm: 'CSM', ae: 'AE', engineer: 'Engineer' } },
    to: { title: 'To' },
    from: { title: 'From' },
  },
  'decision.opened': { what: { title: 'Decision' } },
  'decision.closed': { outcome: { title: 'Outcome', options: { yes: 'Yes', no: 'No', dropped: 'Dropped' } } },
  'budget.changed': {
    state: { title: 'Budget for the next stage', options: BUDGET_STATES },
    windowOpensOn: { title: 'Window opens on' },
    windowClosesOn: { title: 'Window closes on' },
  },
  'rollout.planned': {
    waves: { title: 'Waves', parts: { site: { title: 'Site' }, devices: { title: 'Devices' }, dueOn: { title: 'Due on' } } },
  },
  'order.placed': { devices: { title: 'Devices' } },
  'promise.made': { what: { title: 'Promise' }, contractual: { title: 'In the contract' } },
  'promise.settled': { outcome: { title: 'Outcome', options: { kept: 'Kept', broken: 'Broken' } } },
  'value.claimed': { what: { title: 'Result' } },
  'value.accepted': {},
  'contract.signed': {},
  'contract.renewed': {},
  'contract.ended': {},
  'invoice.issued': {},
  'invoice.paid': {},
  'notice.given': { withdrawn: { title: 'Notice withdrawn' } },
};

/** The words of a property of `data`; undefined for `extra`, which no form asks for. */
export function fieldWords(kind: SignalKind, property: string): FieldWords | undefined {
  const own: Readonly<Record<string, FieldWords | undefined>> = OF_KIND[kind];
  const common: Readonly<Record<string, FieldWords | undefined>> = COMMON;
  return own[property] ?? common[property];
}
