import type { ContractHolder, SignalDataByKind } from '@app/scoring';

/** Body of `PUT /v1/accounts/{key}`. It replaces the previous description; fields that are missing or null become unknown. */
export interface AccountDescription {
  name: string;
  region?: string | null;
  /** ISO 3166-1 alpha-2. When null, the region or time zone may imply it. */
  country?: string | null;
  timeZone?: string | null;
  /** ISO weekdays off, 1 = Monday … 7 = Sunday; null: the usual Saturday and Sunday. */
  weekend?: number[] | null;
  route?: 'direct' | 'partner' | null;
  partner?: string | null;
  operatedBy?: 'client' | 'partner' | 'vendor' | null;
  contractHeldBy?: ContractHolder | null;
  contractModel?: string | null;
  /** Integer minor units of `currency`. */
  annualValue?: number | null;
  potential?: number | null;
  currency?: string | null;
  renewsOn?: string | null;
  csm?: string | null;
  ae?: string | null;
}

const FIELDS = [
  'name',
  'region',
  'country',
  'timeZone',
  'weekend',
  'route',
  'partner',
  'operatedBy',
  'contractHeldBy',
  'contractModel',
  'annualValue',
  'potential',
  'currency',
  'renewsOn',
  'csm',
  'ae',
] as const satisfies readonly (keyof AccountDescription & keyof SignalDataByKind['account.described'])[];

/** The signal's data: only known fields, so that equal descriptions have equal content. */
export function toSignalData(description: AccountDescription): SignalDataByKind['account.described'] {
  const known = FIELDS.flatMap((field) => {
    const value = field === 'weekend' ? sorted(description.weekend) : description[field];
    return value === undefined || value === null ? [] : [[field, value] as const];
  });
  return Object.fromEntries(known) as unknown as SignalDataByKind['account.described'];
}

/** True if both descriptions are equal; the order of weekdays does not matter. */
export function isSameDescription(a: AccountDescription, b: AccountDescription): boolean {
  return JSON.stringify(toSignalData(a)) === JSON.stringify(toSignalData(b));
}

function sorted(days: readonly number[] | null | undefined): number[] | null {
  return days ? [...days].sort((a, b) => a - b) : null;
}
