import { holderOf } from '../roles/roles.state';
import type { IsoDate, PersonId } from '../../explanations/param-values';
import { explain } from '../../explanations/explain';
import { DAY, type Moment } from '../../vocabulary/vocabulary';
import type { ContractFacts } from './money.facts';
import { levelCap } from '../level-cap';
import type { Gates, Hints, Level } from '../definitions';
import { BY_DAYS, CAP, DAYS } from '../gate-schema';
import type { Snapshot } from '../snapshot';
import { dateOfDay } from '../../vocabulary/dates';
import type { Explanation } from '../../explanations/explanation';

declare module '../../explanations/explanation-params' {
  interface ExplanationParams {
    /** The oldest of `count` unpaid invoices. */
    'gate.invoice-overdue': { days: number; dueOn: IsoDate; count: number };
    'gate.notice-given': { on: IsoDate; endsOn: IsoDate | null; reason: string | null };
    'gate.contract-ended': { on: IsoDate | null };
    /** A contract ran out and was neither renewed nor ended. */
    'gate.contract-lapsed': { contract: string | null; on: IsoDate | null; days: number };
    'hint.collect-invoice': { person: PersonId | null };
    'hint.win-back': { person: PersonId | null };
  }
}

export interface InvoiceOverdueGate {
  days: number;
  cap: number;
  /** For a single overdue invoice, or if earlier payments are missing from the records: this one may be too. */
  capOfOne?: number;
}

export interface NoticeGivenGate {
  cap: number;
}

export interface ContractLapsedGate {
  levels: readonly (Level & { days: number })[];
}

/**
 * The invoices that are unpaid after their due day; none if no payment was ever recorded. An invoice that was due before a paid one is left
 * out: clients pay in order, so its payment was probably not recorded.
 */
function overdueInvoices({ part, today }: Snapshot): readonly { dueDay: number }[] {
  const { paidAt, paidDueDay, invoices } = part.money;
  if (paidAt === null) return [];
  return invoices.filter(({ dueDay }) => dueDay < today && (paidDueDay === null || dueDay > paidDueDay));
}

/** Days by which the oldest invoice is overdue; 0 without one. */
export function daysOverdue(snapshot: Snapshot): number {
  return overdueInvoices(snapshot).reduce((days, { dueDay }) => Math.max(days, snapshot.today - dueDay), 0);
}

function invoiceCap({ days, cap, capOfOne = cap }: InvoiceOverdueGate, snapshot: Snapshot): number | null {
  const overdue = overdueInvoices(snapshot);
  if (!overdue.some(({ dueDay }) => snapshot.today - dueDay >= days)) return null;
  const isRecordComplete = overdue.length === snapshot.part.money.invoices.filter(({ dueDay }) => dueDay < snapshot.today).length;
  return overdue.length > 1 && isRecordComplete ? cap : capOfOne;
}

export function invoiceSentence(snapshot: Snapshot): Explanation {
  const days = daysOverdue(snapshot);
  return explain('gate.invoice-overdue', { days, dueOn: dateOfDay(snapshot.today - days), count: overdueInvoices(snapshot).length });
}

/** A pilot's own contract ends around the handover, which does not end the relationship. */
const PILOT_CONTRACT_ENDS = 30 * DAY;

/** The last contract, if all have ended and the relationship with them. Null while one runs, or if none is known. */
export function lastEndedContract(snapshot: Snapshot): ContractFacts | null {
  const { money } = snapshot.part;
  const { handedOverAt } = snapshot;
  const lasting = money.contracts.filter(({ ended, at }) => !ended || handedOverAt === null || at > handedOverAt + PILOT_CONTRACT_ENDS);
  if (lasting.length === 0 || !lasting.every((each) => each.ended)) return null;
  return lasting.reduce((last, each) => (each.at >= last.at ? each : last));
}

/**
 * The first contract that ran out without being renewed or ended, and the days since; null if there is none. If we billed or they ordered
 * after its end, it is left out: the renewal is probably missing from the records.
 */
export function lapsedContract({
  part: { money, forwardStep },
  today,
}: Snapshot): { contract: string; endsDay: number; days: number } | null {
  let lapsed: { contract: string; endsDay: number; days: number } | null = null;
  const activeAt = Math.max(money.billedAt ?? 0, forwardStep.orderedAt ?? 0);
  for (const { contract, endsDay, ended, at } of money.contracts) {
    if (endsDay !== null && activeAt >= (endsDay + 1) * DAY) continue;
    if (ended || endsDay === null || endsDay >= today || isReplaced(money.contracts, at, endsDay)) continue;
    if (!lapsed || endsDay < lapsed.endsDay) lapsed = { contract, endsDay, days: today - endsDay };
  }
  return lapsed;
}

/** A contract signed up to this many days before the end, or after it, replaces the old one. */
const REPLACED_WITHIN = 120;

function isReplaced(contracts: readonly ContractFacts[], at: Moment, endsDay: number): boolean {
  return contracts.some((other) => other.at > at && other.at >= (endsDay - REPLACED_WITHIN) * DAY);
}

export function noticeSentence(snapshot: Snapshot): Explanation {
  const { zone } = snapshot;
  const { notice } = snapshot.part.money;
  if (!notice) {
    const ended = lastEndedContract(snapshot);
    return explain('gate.contract-ended', { on: ended ? zone.dateOf(ended.at) : null });
  }
  const endsOn = notice.endsDay === null ? null : dateOfDay(notice.endsDay);
  return explain('gate.notice-given', { on: zone.dateOf(notice.at), endsOn, reason: notice.reason });
}

export function lapsedSentence(snapshot: Snapshot): Explanation {
  const lapsed = lapsedContract(snapshot);
  const { contract, endsDay, days } = lapsed ?? { contract: null, endsDay: null, days: 0 };
  return explain('gate.contract-lapsed', { contract, on: endsDay === null ? null : dateOfDay(endsDay), days });
}

/** A notice of one contract does not end the others that still run. */
function isNoticeOfAll({ part: { money }, today }: Snapshot): boolean {
  const { notice, contracts } = money;
  if (!notice) return false;
  const runs = ({ ended, endsDay }: ContractFacts): boolean => !ended && (endsDay === null || endsDay >= today);
  return notice.contract === null || !contracts.some((each) => runs(each) && each.contract !== notice.contract);
}

export const moneyGates = {
  'invoice-overdue': {
    cap: invoiceCap,
    sentence: invoiceSentence,
    evidence: ['money.invoices'],
    owner: 'client',
    explainedBy: ['promise-broken', 'value-not-accepted', 'technical'],
    closedBy: [],
    builtIn: { days: 60, cap: 49, capOfOne: 69 },
    schema: { days: { ...DAYS, minimum: 1 }, cap: CAP, capOfOne: CAP },
    optional: ['capOfOne'],
  },
  'notice-given': {
    cap: (gate: NoticeGivenGate, snapshot: Snapshot) => (isNoticeOfAll(snapshot) || lastEndedContract(snapshot) ? gate.cap : null),
    sentence: noticeSentence,
    evidence: ['money.contract'],
    owner: 'client',
    explainedBy: ['promise-broken', 'value-not-accepted', 'budget-window-missed', 'no-budget', 'technical', 'politics', 'neglected-by-us'],
    closedBy: [],
    builtIn: { cap: 29 },
    schema: { cap: CAP },
  },
  'contract-lapsed': {
    cap: (gate: ContractLapsedGate, snapshot: Snapshot) => levelCap(gate.levels, lapsedContract(snapshot)?.days ?? -1),
    sentence: lapsedSentence,
    evidence: ['money.contract'],
    owner: 'client',
    explainedBy: ['promise-broken', 'value-not-accepted', 'budget-window-missed', 'no-budget', 'technical', 'politics', 'neglected-by-us'],
    closedBy: [],
    builtIn: {
      levels: [
        { days: 1, cap: 69 },
        { days: 30, cap: 59 },
        { days: 90, cap: 49 },
      ],
    },
    schema: { levels: BY_DAYS },
  },
} as const satisfies Gates;

export function winBack({ part }: Snapshot): Explanation {
  return explain('hint.win-back', { person: holderOf(part, 'sponsor', 'budget-holder', 'champion') });
}

export const moneyHints = {
  'gate.notice-given': winBack,
  'gate.contract-ended': winBack,
  'gate.contract-lapsed': winBack,
  'gate.invoice-overdue': ({ part }) => explain('hint.collect-invoice', { person: holderOf(part, 'budget-holder', 'sponsor') }),
} as const satisfies Hints;
