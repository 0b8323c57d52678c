import type { Moment, PilotStage, Side, StakeholderRole } from '../vocabulary/vocabulary';
import type { CommercialSignalData } from './signal-data-commercial';
import type { OperatingSignalData } from './signal-data-operating';

export interface TouchpointData {
  channel?: string;
  /** Who spoke (inbound, default client) or who was spoken to (outbound, default client). */
  side?: Side;
  thread?: string;
  automatic?: boolean;
  /** Outbound only: an answer is expected. Default true for outbound to a person. */
  expectsAnswer?: boolean;
}

export interface SignalDataByKind extends OperatingSignalData, CommercialSignalData {
  'account.described': {
    name: string;
    region?: string;
    /** ISO 3166-1 alpha-2. Without it the region or the time zone may tell. */
    country?: string;
    timeZone?: string;
    /** ISO weekdays off, 1 = Monday … 7 = Sunday. */
    weekend?: number[];
    route?: 'direct' | 'partner';
    partner?: string;
    operatedBy?: Side;
    contractModel?: string;
    annualValue?: number;
    potential?: number;
    currency?: string;
    renewsOn?: string;
    csm?: string;
    ae?: string;
  };
  'pilot.described': {
    name: string;
    stage?: PilotStage;
    plannedDevices?: number;
    reportingIntervalMinutes?: number;
    dormantMonths?: number[];
    startedOn?: string;
    plannedEndOn?: string;
  };
  'pilot.handed-over': { assumed?: boolean };
  'touchpoint.inbound': TouchpointData;
  'touchpoint.outbound': TouchpointData;
  'touchpoint.bounced': TouchpointData;
  'touchpoint.auto-replied': TouchpointData;
  'meeting.scheduled': { meeting: string; startsAt: string; acceptedByClient?: boolean; side?: Side };
  'meeting.held': { meeting?: string; side?: Side; attendees?: string[] };
  'meeting.missed': { meeting?: string; missedBy: Side };
  'user.active': { via?: 'portal' | 'app' | 'api'; actions?: number };
  'fleet.reported': { total: number; activated?: number; reporting: number; messages?: number };
  'stakeholder.assigned': { role: StakeholderRole; trained?: boolean; department?: string };
  'stakeholder.vacated': { role: StakeholderRole; reason?: string };
  'next-step.agreed': { dueOn: string; what: string };
  'quiet.agreed': { from: string; until: string; reason?: string };
}

export type SignalKind = keyof SignalDataByKind;

/**
 * One thing that happened between vendor and client. `signalId` is 32 lower-case hex digits; fold order everywhere is
 * `(occurredAt, signalId)`. `person` is an opaque id (an address only where no database gives ids, as in replay).
 */
export type Signal = {
  [K in SignalKind]: {
    signalId: string;
    kind: K;
    occurredAt: Moment;
    pilot?: string;
    person?: string;
    value?: number;
    data: SignalDataByKind[K];
  };
}[SignalKind];

/** Fold order: by moment, then by id. */
export function compareSignals(a: Pick<Signal, 'occurredAt' | 'signalId'>, b: Pick<Signal, 'occurredAt' | 'signalId'>): number {
  return a.occurredAt - b.occurredAt || (a.signalId < b.signalId ? -1 : a.signalId > b.signalId ? 1 : 0);
}

/** What is wrong with something sent as a signal, and where: a JSON pointer into it. */
export interface SignalMistake {
  pointer: string;
  detail: string;
}

/** The signal of one kind. */
export type SignalOf<K extends SignalKind> = Extract<Signal, { kind: K }>;
