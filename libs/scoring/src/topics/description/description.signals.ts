import { COUNT, COUNTRY, CURRENCY, dataOf, DATE, MONEY, SIDE, TEXT, type KindSchemas } from '../../signals/schema-parts';
import { type ContractHolder, PILOT_STAGES, type PilotStage, type Side } from '../../vocabulary/vocabulary';

declare module '../../signals/signal' {
  interface SignalDataByKind {
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
      contractHeldBy?: ContractHolder;
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
    'quiet.agreed': { from: string; until: string; reason?: string };
    'pilot.stage-changed': { stage: PilotStage; reason?: string };
  }
}

export const descriptionSignals = {
  'account.described': {
    meaning:
      'Who the client is: location (an ISO 3166 country, otherwise derived from region or time zone), days off, route, contract, value and our CSM and AE. The latest signal applies.',
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
        contractHeldBy: { type: 'string', enum: ['client', 'partner'] },
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
      'What the pilot is: stage, planned devices (the target of the rollout), reporting interval and dormant months. The latest signal applies.',
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
  'quiet.agreed': {
    meaning:
      'Both sides agreed on days of quiet (closure, audit, holidays). From the time it is known, these days do not count as silence.',
    schema: dataOf({ from: DATE, until: DATE, reason: TEXT }, ['from', 'until']),
    example: { from: '2026-08-01', until: '2026-08-21', reason: 'plant closed' },
  },
  'pilot.stage-changed': {
    meaning: 'The pilot moved to another stage.',
    schema: dataOf({ stage: { type: 'string', enum: PILOT_STAGES }, reason: TEXT }, ['stage']),
    example: { stage: 'scaling', reason: 'Second plant ordered' },
  },
} as const satisfies KindSchemas;
