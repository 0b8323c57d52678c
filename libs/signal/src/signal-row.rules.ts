import { personsInData, renamePersons } from '@app/scoring';
import type { KnownAccount } from './directory.repository';
import { personKey, type PreparedSignal, type Rejection } from './signal-intake.rules';
import type { SignalRow } from './signal.repository';

/** Kinds that describe one pilot; where an account has several, they must name it. */
const ABOUT_ONE_PILOT = new Set(['pilot.described', 'pilot.handed-over']);

export function accountProblem(signal: PreparedSignal): Omit<Rejection, 'index'> {
  return {
    pointer: '/account',
    detail: `there is no account "${signal.account}"; create it with PUT /v1/accounts/${signal.account}, or send with ?createAccounts=true`,
  };
}

export function pilotProblem(signal: PreparedSignal, account: KnownAccount, create: boolean): Omit<Rejection, 'index'> | undefined {
  if (signal.pilot !== null && !create && !account.pilots.includes(signal.pilot)) {
    const known = account.pilots.length > 0 ? `its pilots are ${account.pilots.join(', ')}` : 'it has none yet';
    return {
      pointer: '/pilot',
      detail: `the account "${signal.account}" has no pilot "${signal.pilot}" (${known})`,
    };
  }
  if (signal.pilot === null && account.pilots.length > 1 && ABOUT_ONE_PILOT.has(signal.kind)) {
    return {
      pointer: '/pilot',
      detail: `say which pilot: the account "${signal.account}" has ${account.pilots.join(', ')}`,
    };
  }
  return undefined;
}

export function namedPersons(signal: PreparedSignal): readonly string[] {
  return [...(signal.person === null ? [] : [signal.person]), ...personsInData(signal.kind, signal.data)];
}

/** @param persons ids by `personKey` of the account as the signal names it */
export function toRow(signal: PreparedSignal, accountId: string, persons: ReadonlyMap<string, string>, receivedAt: Date): SignalRow {
  const personId = (address: string): string => persons.get(personKey(signal.account, address))!;
  return {
    signalId: signal.signalId,
    accountId,
    kind: signal.kind,
    occurredAt: signal.occurredAt,
    receivedAt,
    source: signal.source,
    sourceId: signal.sourceId,
    pilot: signal.pilot,
    personId: signal.person === null ? null : personId(signal.person),
    value: signal.value,
    data: renamePersons(signal.kind, signal.data, personId),
  };
}
