import { PILOT_STAGES, STAKEHOLDER_ROLES } from '../vocabulary/vocabulary';
import { COUNT, COUNTRY, CURRENCY, dataOf, DATE, KEY, type KindSchema, MOMENT, MONEY, SIDE, TEXT } from './schema-parts';
import type { SignalKind } from './signal';
import { COMMERCIAL_KINDS } from './signal-kinds-commercial';
import { OPERATING_KINDS } from './signal-kinds-operating';

/** What `GET /v1/signal-kinds` shows of one kind: its meaning, the JSON Schema of `data`, and an example of `data`. */
export interface SignalKindDescription extends KindSchema {
  kind: SignalKind;
}

const TOUCHPOINT = dataOf({
  channel: { ...TEXT, maxLength: 40 },
  side: SIDE,
  thread: TEXT,
  automatic: { type: 'boolean' },
  expectsAnswer: { type: 'boolean' },
});

const SCHEMAS: Record<SignalKind, KindSchema> = {
  'account.described': {
    meaning:
      'Who the client is: where it is (country as in ISO 3166, else told by region or time zone), days off, route, contract, value and our own people for it. The latest one holds.',
    schema: dataOf(
      {
        name: TEXT,
        region: TEXT,
        country: COUNTRY,
        timeZone: TEXT,
        weekend: { type: 'array', items: { type: 'integer', minimum: 1, maximum: 7 }, uniqueItems: true, maxItems: 3 },
        route: { type: 'string', enum: ['direct', 'partner'] },
        partner: TEXT,
        operatedBy: SIDE,
        contractModel: TEXT,
        annualValue: MONEY,
        potential: MONEY,
        currency: CURRENCY,
        renewsOn: DATE,
        csm: TEXT,
        ae: TEXT,
      },
      ['name'],
    ),
    example: { name: 'Tanjung Water', country: 'MY', weekend: [5, 6], operatedBy: 'client', annualValue: 42000000, currency: 'MYR' },
  },
  'pilot.described': {
    meaning:
      'What the pilot is: stage, planned devices (what the rollout aims at), reporting interval, months in which it sleeps. The latest one holds.',
    schema: dataOf(
      {
        name: TEXT,
        stage: { type: 'string', enum: PILOT_STAGES },
        plannedDevices: COUNT,
        reportingIntervalMinutes: { type: 'integer', minimum: 1, maximum: 527_040 },
        dormantMonths: { type: 'array', items: { type: 'integer', minimum: 1, maximum: 12 }, uniqueItems: true, maxItems: 11 },
        startedOn: DATE,
        plannedEndOn: DATE,
      },
      ['name'],
    ),
    example: { name: 'Plant 3', stage: 'operating', plannedDevices: 400, startedOn: '2026-01-12' },
  },
  'pilot.handed-over': {
    meaning: 'The client accepted the handover at this moment. `assumed` marks a date nobody recorded.',
    schema: dataOf({ assumed: { type: 'boolean' } }),
    example: {},
  },
  'touchpoint.inbound': {
    meaning: 'A person at the client (or the partner, by `side`) wrote or called us. `automatic` ones stop no silence.',
    schema: TOUCHPOINT,
    example: { channel: 'email', side: 'client', thread: 'rollout-plan', automatic: false },
  },
  'touchpoint.outbound': {
    meaning: 'We wrote or called. With `expectsAnswer` (the default) it is an ask that can stay unanswered.',
    schema: TOUCHPOINT,
    example: { channel: 'email', expectsAnswer: true },
  },
  'touchpoint.bounced': {
    meaning: 'Our message did not arrive: the address is dead. Stops no silence.',
    schema: TOUCHPOINT,
    example: { channel: 'email' },
  },
  'touchpoint.auto-replied': {
    meaning: 'A machine answered (out of office, received). Stops no silence.',
    schema: TOUCHPOINT,
    example: { channel: 'email' },
  },
  'meeting.scheduled': {
    meaning: 'A meeting was fixed for `startsAt`. Accepted by the client, it holds the alarm until it is due.',
    schema: dataOf({ meeting: KEY, startsAt: MOMENT, acceptedByClient: { type: 'boolean' }, side: SIDE }, ['meeting', 'startsAt']),
    example: { meeting: 'review-7', startsAt: '2026-11-12T08:00:00Z', acceptedByClient: true },
  },
  'meeting.held': {
    meaning: 'A meeting took place with people of the client (or the partner, by `side`).',
    schema: dataOf({ meeting: KEY, side: SIDE, attendees: { type: 'array', items: TEXT, maxItems: 50 } }),
    example: { meeting: 'review-7', attendees: ['aisha@acme.example'] },
  },
  'meeting.missed': {
    meaning: 'A meeting did not take place because one side did not come.',
    schema: dataOf({ meeting: KEY, missedBy: SIDE }, ['missedBy']),
    example: { meeting: 'review-7', missedBy: 'client' },
  },
  'user.active': {
    meaning: 'The client used the product that day: a person in portal or app, or a system by API (`via`). `actions` counts.',
    schema: dataOf({ via: { type: 'string', enum: ['portal', 'app', 'api'] }, actions: COUNT }),
    example: { via: 'portal', actions: 14 },
  },
  'fleet.reported': {
    meaning: "The day's roll-up of the fleet: devices shipped, activated, reporting as planned, and messages.",
    schema: dataOf({ total: COUNT, activated: COUNT, reporting: COUNT, messages: COUNT }, ['total', 'reporting']),
    example: { total: 400, activated: 390, reporting: 384, messages: 36864 },
  },
  'stakeholder.assigned': {
    meaning:
      'A person holds a role from now on. `trained` says a backup champion could take over today; a new `department` after the handover is a step forward.',
    schema: dataOf({ role: { type: 'string', enum: STAKEHOLDER_ROLES }, trained: { type: 'boolean' }, department: TEXT }, ['role']),
    example: { role: 'champion' },
    needsPerson: true,
  },
  'stakeholder.vacated': {
    meaning: 'A role is empty from now on: its holder left or moved. Without a person, all holders of the role.',
    schema: dataOf({ role: { type: 'string', enum: STAKEHOLDER_ROLES }, reason: TEXT }, ['role']),
    example: { role: 'champion', reason: 'moved to another plant' },
  },
  'next-step.agreed': {
    meaning: 'A dated agreement with a named client person.',
    schema: dataOf({ dueOn: DATE, what: TEXT }, ['dueOn', 'what']),
    example: { dueOn: '2026-12-01', what: 'Budget paper for phase two' },
  },
  'quiet.agreed': {
    meaning: 'Both sides agreed on days of quiet (closure, audit, holidays). They do not count as silence from when it became known.',
    schema: dataOf({ from: DATE, until: DATE, reason: TEXT }, ['from', 'until']),
    example: { from: '2026-08-01', until: '2026-08-21', reason: 'plant closed' },
  },
  ...OPERATING_KINDS,
  ...COMMERCIAL_KINDS,
};

export const SIGNAL_KINDS: readonly SignalKindDescription[] = (Object.keys(SCHEMAS) as SignalKind[]).map((kind) => ({
  kind,
  ...SCHEMAS[kind],
}));
