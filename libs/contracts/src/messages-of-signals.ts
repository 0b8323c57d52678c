import type { SignalKind } from '@app/scoring';
import { capitalised, dayInWords } from './dates-in-words';
import { COMMERCIAL_TEXTS } from './signal-texts-commercial';
import { OPERATING_TEXTS } from './signal-texts-operating';
import type { SentenceContext } from './speaker';
import { text, type Told } from './told-signal';

export interface SignalTextInput {
  kind: SignalKind;
  data: Record<string, unknown>;
  /** Name of the person, if any. */
  person?: string | null;
}

function who(told: Told): string {
  if (told.person) return told.person;
  return text(told, 'side') === 'partner' ? 'The partner' : 'The client';
}

function by(told: Told): string {
  const channel = text(told, 'channel');
  return channel ? ` by ${channel === 'email' ? 'mail' : channel}` : '';
}

const MAIL = /mail/i;
const CALL = /phone|call|^tel$/i;

/** "wrote to us", "called us", or what is true of any channel. */
function spoke(told: Told): string {
  const channel = text(told, 'channel') ?? '';
  if (MAIL.test(channel)) return 'wrote to us';
  if (CALL.test(channel)) return 'called us';
  return channel === '' ? 'got in touch with us' : `wrote to us${by(told)}`;
}

/** "We wrote to Aisha", "We called Aisha". */
function weSpoke(told: Told): string {
  const to = told.person ?? (text(told, 'side') === 'partner' ? 'the partner' : 'the client');
  const channel = text(told, 'channel') ?? '';
  if (MAIL.test(channel)) return `We wrote to ${to}`;
  if (CALL.test(channel)) return `We called ${to}`;
  return channel === '' ? `We contacted ${to}` : `We wrote to ${to}${by(told)}`;
}

const ROLES: Record<string, string> = {
  champion: 'champion',
  sponsor: 'sponsor',
  'budget-holder': 'budget holder',
  'system-owner': 'system owner',
  'backup-champion': 'backup champion',
  it: 'IT contact',
  operations: 'operations contact',
  'data-owner': 'data owner',
  operator: 'operator',
};

function role(told: Told): string {
  return ROLES[text(told, 'role') ?? ''] ?? 'contact';
}

function sideThatMissed(told: Told): string {
  const side = text(told, 'missedBy');
  return side === 'vendor' ? 'we did not come' : `the ${side ?? 'client'} did not come`;
}

function fleet(told: Told): string {
  const expected = text(told, 'activated') ?? text(told, 'total') ?? '?';
  const reports = `${text(told, 'reporting') ?? '?'} of ${expected} devices reported`;
  const total = text(told, 'total');
  return total !== null && total !== expected ? `${reports} (${total} in all)` : reports;
}

function active(told: Told): string {
  const actions = told.data.actions;
  const times = typeof actions === 'number' ? `, ${actions} ${actions === 1 ? 'action' : 'actions'}` : '';
  if (text(told, 'via') === 'api') return `A system used the API${times}`;
  return `${told.person ?? 'Somebody'} used the ${text(told, 'via') ?? 'product'}${times}`;
}

function leaves(told: Told): string {
  const reason = text(told, 'reason');
  return `${told.person ? `${told.person} is no longer ${role(told)}` : `Nobody is ${role(told)} any more`}${reason ? ` (${reason})` : ''}`;
}

function pilot(told: Told): string {
  const stage = text(told, 'stage');
  return `Pilot described: ${text(told, 'name') ?? 'no name'}${stage ? `, ${stage}` : ''}`;
}

const TEXTS: { [K in SignalKind]: (told: Told) => string } = {
  'account.described': (told) => `Account described: ${text(told, 'name') ?? 'no name'}`,
  'pilot.described': pilot,
  'pilot.handed-over': (told) => (told.data.assumed === true ? 'Handover assumed' : 'The client accepted the handover'),
  'touchpoint.inbound': (told) => (told.data.automatic === true ? `An automatic message came${by(told)}` : `${who(told)} ${spoke(told)}`),
  'touchpoint.outbound': (told) => `${weSpoke(told)}${told.data.expectsAnswer === false ? ', no answer expected' : ''}`,
  'touchpoint.bounced': (told) => `Our message to ${told.person ?? 'the client'} did not arrive`,
  'touchpoint.auto-replied': (told) => `A machine answered for ${told.person ?? 'the client'}`,
  'meeting.scheduled': (told) => {
    const accepted = told.data.acceptedByClient === true ? ', accepted by the client' : '';
    return `Meeting fixed for ${dayInWords(text(told, 'startsAt')?.slice(0, 10), told.at)}${accepted}`;
  },
  'meeting.held': (told) => {
    const people = Array.isArray(told.data.attendees) ? told.data.attendees.length : 0;
    return `Meeting held with ${told.person ?? (people > 0 ? `${people} ${people === 1 ? 'person' : 'people'}` : 'the client')}`;
  },
  'meeting.missed': (told) => `Meeting missed: ${sideThatMissed(told)}`,
  'user.active': active,
  'fleet.reported': fleet,
  'stakeholder.assigned': (told) => `${told.person ?? 'Somebody'} is ${role(told)}${told.data.trained === true ? ', trained' : ''}`,
  'stakeholder.vacated': leaves,
  'next-step.agreed': (told) => {
    const due = dayInWords(text(told, 'dueOn'), told.at);
    return `Next step by ${due}: ${text(told, 'what') ?? ''}${told.person ? ` (${told.person})` : ''}`;
  },
  'quiet.agreed': (told) => {
    const reason = text(told, 'reason');
    return `Quiet agreed from ${dayInWords(text(told, 'from'), told.at)} to ${dayInWords(text(told, 'until'), told.at)}${reason ? ` (${reason})` : ''}`;
  },
  ...OPERATING_TEXTS,
  ...COMMERCIAL_TEXTS,
};

/** One signal in plain words, for the timeline. */
export function signalText(signal: SignalTextInput, context: SentenceContext = {}): string {
  return capitalised(TEXTS[signal.kind]({ data: signal.data, person: signal.person ?? null, at: context.at }));
}
