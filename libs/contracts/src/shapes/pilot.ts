import { type Static, Type } from '@sinclair/typebox';
import { PILOT_STAGES } from '@app/scoring/vocabulary';
import { Day, Id, Moment, Nullable, pageOf } from './schema';

export const PilotResponse = Type.Object(
  {
    id: Id,
    key: Type.String({ example: 'plant-3' }),
    account: Type.String({ example: 'tanjung-water', description: 'Key of the account.' }),
    name: Type.String({ example: 'Plant 3' }),
    stage: Type.Unsafe<string>({ type: 'string', enum: [...PILOT_STAGES] }),
    plannedDevices: Nullable(Type.Integer({ example: 400 })),
    reportingIntervalMinutes: Nullable(Type.Integer({ example: 60 })),
    dormantMonths: Type.Array(Type.Number(), { example: [12, 1, 2], description: 'Months in which the pilot is dormant.' }),
    startedOn: Nullable(Day({ example: '2026-01-12' })),
    plannedEndOn: Nullable(Day({ example: '2026-05-12' })),
    handedOverAt: Nullable(Moment({ example: '2026-05-12T08:00:00.000Z' })),
    handoverAssumed: Type.Boolean({ description: 'Nobody recorded the handover; its date is an estimate.' }),
  },
  { $id: 'PilotBody' },
);
export type PilotResponse = Static<typeof PilotResponse>;

export const PilotPage = pageOf(PilotResponse, { $id: 'PilotPage' });
export type PilotPage = Static<typeof PilotPage>;
