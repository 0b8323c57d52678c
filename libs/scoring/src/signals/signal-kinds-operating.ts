import { BANDS, PILOT_STAGES, READINESS_DIMENSIONS, URGENCIES } from '../vocabulary/vocabulary';
import { COUNT, dataOf, DATE, KEY, type KindSchema, LEVEL, MOMENT, SIDE, TEXT } from './schema-parts';
import type { OperatingSignalData } from './signal-data-operating';

const HANDOVER_ITEM = { item: KEY, what: TEXT, of: { ...COUNT, minimum: 1 } };

export const OPERATING_KINDS: { [K in keyof OperatingSignalData]: KindSchema } = {
  'operation.performed': {
    meaning: 'The system was operated: a device replaced, a threshold set, a site visited. `by` says by whose people.',
    schema: dataOf({ by: SIDE, what: TEXT, count: { ...COUNT, minimum: 1 } }, ['by']),
    example: { by: 'client', what: 'Replaced two gateways', count: 2 },
  },
  'alarm.handled': {
    meaning: 'What became of alarms: how many were `raised` (1), how many of them were `handled` (all), by whom (the client).',
    schema: dataOf({ raised: { ...COUNT, minimum: 1 }, handled: COUNT, by: SIDE }),
    example: { raised: 6, handled: 5, by: 'client' },
  },
  'ticket.opened': {
    meaning: 'Somebody needs help. With the same key again, its urgency has changed.',
    schema: dataOf({ ticket: KEY, urgency: { type: 'string', enum: URGENCIES }, what: TEXT }, ['ticket']),
    example: { ticket: 'T-1042', urgency: 'urgent', what: 'No data from hall 3' },
  },
  'ticket.closed': {
    meaning: 'A ticket is dealt with.',
    schema: dataOf({ ticket: KEY }, ['ticket']),
    example: { ticket: 'T-1042' },
  },
  'survey.answered': {
    meaning: 'A person of the client answered a survey: 0 would never recommend us … 10 certainly.',
    schema: dataOf({ score: { type: 'integer', minimum: 0, maximum: 10 }, survey: TEXT }, ['score']),
    example: { score: 8, survey: 'half-year' },
  },
  'pulse.given': {
    meaning:
      "The CSM's own judgement that day, 0 lost … 4 excellent. An `override` sets a band beside the score until a date, 90 days at most; it needs a reason, moves no score, and ends by itself or with the next judgement.",
    schema: {
      ...dataOf(
        {
          level: LEVEL,
          reason: TEXT,
          override: {
            type: 'object',
            additionalProperties: false,
            required: ['band', 'until'],
            properties: { band: { type: 'string', enum: BANDS }, until: DATE },
          },
        },
        ['level'],
      ),
      dependencies: { override: ['reason'] },
    },
    example: { level: 1, reason: 'New plant manager has no time for us', override: { band: 'at-risk', until: '2026-12-01' } },
  },
  'readiness.answered': {
    meaning: 'How ready one side is to scale in one dimension: 0 not at all … 4 fully. Both sides answer; the lower one counts.',
    schema: dataOf(
      {
        dimension: { type: 'string', enum: READINESS_DIMENSIONS },
        side: { type: 'string', enum: ['client', 'vendor'] },
        level: LEVEL,
      },
      ['dimension', 'side', 'level'],
    ),
    example: { dimension: 'data-governance', side: 'client', level: 1 },
  },
  'knowledge.shown': {
    meaning:
      'A person of the client (or of ours, by `side`) showed what they can do: 0 nothing, 1 heard of it, 2 with help, 3 alone, 4 can teach it.',
    schema: dataOf({ topic: TEXT, level: LEVEL, side: SIDE }, ['topic', 'level']),
    example: { topic: 'Replace a gateway', level: 3 },
    needsPerson: true,
  },
  'handover.item-done': {
    meaning: 'We have done an item of the handover list; the client has yet to accept it. `of` is the length of the list.',
    schema: dataOf(HANDOVER_ITEM, ['item']),
    example: { item: 'admin-training', what: 'Two administrators trained', of: 12 },
  },
  'handover.item-accepted': {
    meaning: 'The client accepts an item of the handover list.',
    schema: dataOf(HANDOVER_ITEM, ['item']),
    example: { item: 'admin-training', of: 12 },
  },
  'handover.item-waived': {
    meaning: 'An item of the handover list is not needed here.',
    schema: dataOf({ ...HANDOVER_ITEM, reason: TEXT }, ['item']),
    example: { item: 'spare-parts', reason: 'in the service contract' },
  },
  'pilot.stage-changed': {
    meaning: 'The pilot is at another stage from now on.',
    schema: dataOf({ stage: { type: 'string', enum: PILOT_STAGES }, reason: TEXT }, ['stage']),
    example: { stage: 'scaling', reason: 'Second plant ordered' },
  },
  'owner.changed': {
    meaning: 'Our own person for this client changed. Without `to`, nobody of us is responsible now.',
    schema: dataOf({ role: { type: 'string', enum: ['csm', 'ae', 'engineer'] }, to: TEXT, from: TEXT }, ['role']),
    example: { role: 'csm', from: 'lena@vendor.example', to: 'omar@vendor.example' },
  },
  'meeting.rescheduled': {
    meaning: 'A meeting was moved to another time, by one side. Moved by the client three times, it no longer holds an alarm.',
    schema: dataOf({ meeting: KEY, startsAt: MOMENT, by: SIDE, acceptedByClient: { type: 'boolean' } }, ['meeting', 'startsAt', 'by']),
    example: { meeting: 'review-7', startsAt: '2026-11-19T08:00:00Z', by: 'client' },
  },
};
