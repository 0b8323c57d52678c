import type { PilotStage, SignalDataByKind } from '@app/scoring';

/** Body of `POST /v1/accounts/{key}/pilots`. Fields that are missing or null are unknown. */
export interface PilotDescription {
  name: string;
  stage?: PilotStage | null;
  plannedDevices?: number | null;
  reportingIntervalMinutes?: number | null;
  /** Months in which the pilot is dormant, 1–12. */
  dormantMonths?: number[] | null;
  startedOn?: string | null;
  plannedEndOn?: string | null;
}

type Data = SignalDataByKind['pilot.described'];

const FIELDS = [
  'name',
  'stage',
  'plannedDevices',
  'reportingIntervalMinutes',
  'dormantMonths',
  'startedOn',
  'plannedEndOn',
] as const satisfies readonly (keyof PilotDescription & keyof Data)[];

/** The signal's data: only known fields; an empty list of dormant months is left out. */
export function toSignalData(description: PilotDescription): Data {
  const known = FIELDS.flatMap((field) => {
    const value = field === 'dormantMonths' ? sorted(description.dormantMonths) : description[field];
    return value === undefined || value === null ? [] : [[field, value] as const];
  });
  return Object.fromEntries(known) as unknown as Data;
}

/** True if both descriptions are equal; the order of months does not matter. */
export function isSameDescription(a: PilotDescription, b: PilotDescription): boolean {
  return JSON.stringify(toSignalData(a)) === JSON.stringify(toSignalData(b));
}

function sorted(months: readonly number[] | null | undefined): number[] | null {
  return months && months.length > 0 ? [...months].sort((a, b) => a - b) : null;
}
