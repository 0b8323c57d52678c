import { COUNT, dataOf, DATE, TEXT, type KindSchemas } from '../../signals/schema-parts';

declare module '../../signals/signal' {
  interface SignalDataByKind {
    /** The whole plan; it replaces the one before. */
    'rollout.planned': { waves: { site: string; devices: number; dueOn: string }[] };
  }
}

export const rolloutSignals = {
  'rollout.planned': {
    meaning: 'The plan of the rollout, wave by wave: devices to add per site and date. The latest plan applies, from that day on.',
    schema: dataOf(
      {
        waves: {
          type: 'array',
          maxItems: 50,
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['site', 'devices', 'dueOn'],
            properties: { site: TEXT, devices: COUNT, dueOn: DATE },
          },
        },
      },
      ['waves'],
    ),
    example: { waves: [{ site: 'Plant 4', devices: 120, dueOn: '2027-02-01' }] },
  },
} as const satisfies KindSchemas;
