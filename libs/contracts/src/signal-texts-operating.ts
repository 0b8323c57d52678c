import type { SignalKind } from '@app/scoring';
import { dayInWords } from './dates-in-words';
import { aside, dated, named, text, type Told } from './told-signal';

type OperatingKind =
  | 'operation.performed'
  | 'alarm.handled'
  | `ticket.${string}`
  | 'survey.answered'
  | 'pulse.given'
  | 'readiness.answered'
  | 'knowledge.shown'
  | `handover.${string}`
  | 'pilot.stage-changed'
  | 'owner.changed'
  | 'meeting.rescheduled';

const SIDES: Record<string, string> = { client: 'The client', partner: 'The partner', vendor: 'We' };
const OWN_ROLES: Record<string, string> = { csm: 'customer-success manager', ae: 'account executive', engineer: 'engineer' };
const LEVELS = ['not at all', 'hardly', 'half', 'nearly', 'fully'];
const SKILLS = ['cannot do it', 'has heard of it', 'does it with help', 'does it alone', 'can teach it'];
const PULSES = ['lost', 'bad', 'mixed', 'good', 'excellent'];

function side(told: Told, field: string): string {
  return SIDES[text(told, field) ?? 'client'] ?? 'Somebody';
}

function word(words: readonly string[], told: Told): string {
  return words[Number(told.data.level)] ?? 'not known';
}

function alarms(told: Told): string {
  const raised = typeof told.data.raised === 'number' ? told.data.raised : 1;
  const handled = typeof told.data.handled === 'number' ? told.data.handled : raised;
  return `${handled} of ${raised} ${raised === 1 ? 'alarm' : 'alarms'} handled${text(told, 'by') === 'vendor' ? ' by us' : ''}`;
}

function pulse(told: Told): string {
  const override = told.data.override as { band?: string; until?: string } | undefined;
  const set = override ? `; counted as ${String(override.band)} until ${dayInWords(override.until, told.at)}` : '';
  return `Our own judgement: ${word(PULSES, told)}${aside(told, 'reason')}${set}`;
}

function staff(told: Told): string {
  const role = OWN_ROLES[text(told, 'role') ?? ''] ?? 'person for them';
  const to = text(told, 'to');
  const from = text(told, 'from');
  return to === null
    ? `Nobody is our ${role} for them now${from ? ` (was ${from})` : ''}`
    : `Our ${role} is now ${to}${from ? ` (was ${from})` : ''}`;
}

/** What the timeline says of signals on running the system and working together. */
export const OPERATING_TEXTS: { [K in Extract<SignalKind, OperatingKind>]: (told: Told) => string } = {
  'operation.performed': (told) => `${told.person ?? side(told, 'by')} operated the system${named(told, 'what')}`,
  'alarm.handled': alarms,
  'ticket.opened': (told) =>
    `${text(told, 'urgency') === 'urgent' ? 'Urgent ticket' : 'Ticket'} ${text(told, 'ticket') ?? ''} opened${named(told, 'what')}`,
  'ticket.closed': (told) => `Ticket ${text(told, 'ticket') ?? ''} closed`,
  'survey.answered': (told) =>
    `${told.person ?? 'The client'} answered a survey: ${text(told, 'score') ?? '?'} of 10${aside(told, 'survey')}`,
  'pulse.given': pulse,
  'readiness.answered': (told) =>
    `${side(told, 'side')} ${text(told, 'side') === 'vendor' ? 'are' : 'is'} ${word(LEVELS, told)} ready: ${(text(told, 'dimension') ?? 'to scale').replaceAll('-', ' ')}`,
  'knowledge.shown': (told) => `${told.person ?? 'Somebody'}${named(told, 'topic')}, ${word(SKILLS, told)}`,
  'handover.item-done': (told) => `Handover: we have done ${text(told, 'what') ?? text(told, 'item') ?? 'an item'}`,
  'handover.item-accepted': (told) =>
    `Handover: ${told.person ?? 'the client'} accepts ${text(told, 'what') ?? text(told, 'item') ?? 'an item'}`,
  'handover.item-waived': (told) =>
    `Handover: ${text(told, 'what') ?? text(told, 'item') ?? 'an item'} is not needed${aside(told, 'reason')}`,
  'pilot.stage-changed': (told) => `The pilot is now ${text(told, 'stage') ?? 'at another stage'}${aside(told, 'reason')}`,
  'owner.changed': staff,
  'meeting.rescheduled': (told) =>
    `${side(told, 'by')} moved the meeting${dated({ ...told, data: { day: text(told, 'startsAt')?.slice(0, 10) } }, 'day', 'to')}`,
};
