import { dataOf, TEXT, type KindSchemas } from '../../signals/schema-parts';

declare module '../../signals/signal' {
  interface SignalDataByKind {
    'owner.changed': { role: 'csm' | 'ae' | 'engineer'; to?: string; from?: string };
  }
}

export const staffSignals = {
  'owner.changed': {
    meaning: 'Our contact for this client changed. Without `to`, nobody on our side is responsible now.',
    schema: dataOf({ role: { type: 'string', enum: ['csm', 'ae', 'engineer'] }, to: TEXT, from: TEXT }, ['role']),
    example: { role: 'csm', from: 'lena@vendor.example', to: 'omar@vendor.example' },
  },
} as const satisfies KindSchemas;
