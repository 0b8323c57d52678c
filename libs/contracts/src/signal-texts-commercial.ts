import type { SignalKind } from '@app/scoring';
import { aside, dated, money, named, text, type Told } from './told-signal';

type CommercialKind =
  | `decision.${string}`
  | 'budget.changed'
  | 'rollout.planned'
  | 'order.placed'
  | `promise.${string}`
  | `value.${string}`
  | `contract.${string}`
  | `invoice.${string}`
  | 'notice.given';

const BUDGETS: Record<string, string> = {
  none: 'There is no budget for the next stage',
  requested: 'The budget is requested',
  approved: 'The budget is approved',
  refused: 'The budget is refused',
  missed: 'The budget window was missed',
};

function rollout(told: Told): string {
  const waves = Array.isArray(told.data.waves) ? (told.data.waves as { devices?: number }[]) : [];
  const devices = waves.reduce((sum, wave) => sum + (wave.devices ?? 0), 0);
  return `Rollout planned: ${waves.length === 1 ? 'one wave' : `${waves.length} waves`}, ${devices} ${devices === 1 ? 'device' : 'devices'}`;
}

function decided(told: Told): string {
  const outcome = text(told, 'outcome') ?? 'yes';
  const what = text(told, 'decision') ?? 'a question';
  return outcome === 'dropped' ? `The question “${what}” was dropped` : `The client decided on “${what}”: ${outcome}`;
}

function order(told: Told): string {
  const devices = told.data.devices;
  const many = typeof devices === 'number' ? ` ${devices} ${devices === 1 ? 'device' : 'devices'}` : '';
  return `The client ordered${many || ' more'}${money(told, 'amount')}${aside(told, 'order')}`;
}

function contract(told: Told, what: string): string {
  return `Contract ${text(told, 'contract') ?? ''} ${what}${dated(told, 'endsOn', 'until')}${money(told, 'annualValue')}`;
}

/** What the timeline says of signals on decisions, money, promises and contracts. */
export const COMMERCIAL_TEXTS: { [K in Extract<SignalKind, CommercialKind>]: (told: Told) => string } = {
  'decision.opened': (told) => `The client has to decide${named(told, 'what')}${dated(told, 'dueOn', 'by')}`,
  'decision.closed': decided,
  'budget.changed': (told) =>
    `${BUDGETS[text(told, 'state') ?? ''] ?? 'The budget changed'}${money(told, 'amount')}${dated(told, 'windowClosesOn', text(told, 'state') === 'missed' ? '; the window closed on' : '; the window closes on')}`.replace(
      ' ;',
      ';',
    ),
  'rollout.planned': rollout,
  'order.placed': order,
  'promise.made': (told) =>
    `${told.data.contractual === true ? 'We promised by contract' : 'We promised'}${named(told, 'what')}${dated(told, 'dueOn', 'by')}`,
  'promise.settled': (told) => `Promise “${text(told, 'promise') ?? ''}” ${text(told, 'outcome') === 'broken' ? 'broken' : 'kept'}`,
  'value.claimed': (told) => `We claim a gain${named(told, 'what')}${money(told, 'amount')}`,
  'value.accepted': (told) => `${told.person ?? 'The client'} agrees that the gain is real${aside(told, 'claim')}`,
  'contract.signed': (told) => contract(told, 'signed'),
  'contract.renewed': (told) => contract(told, 'renewed'),
  'contract.ended': (told) => `Contract ${text(told, 'contract') ?? ''} is over${aside(told, 'reason')}`,
  'invoice.issued': (told) =>
    `Invoice ${text(told, 'invoice') ?? ''} sent${money(told, 'amount')}${dated(told, 'dueOn', ', due on')}`.replace(' ,', ','),
  'invoice.paid': (told) => `Invoice ${text(told, 'invoice') ?? ''} paid`,
  'notice.given': (told) =>
    told.data.withdrawn === true
      ? 'The client took its notice back'
      : `The client gave notice${dated(told, 'endsOn', 'to')}${aside(told, 'reason')}`,
};
