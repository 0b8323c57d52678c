import { BUDGET_STATES } from '../vocabulary/vocabulary';
import { COUNT, CURRENCY, dataOf, DATE, KEY, type KindSchema, MONEY, TEXT } from './schema-parts';
import type { CommercialSignalData } from './signal-data-commercial';

const CONTRACT = dataOf({ contract: KEY, endsOn: DATE, annualValue: MONEY, currency: CURRENCY }, ['contract']);

export const COMMERCIAL_KINDS: { [K in keyof CommercialSignalData]: KindSchema } = {
  'decision.opened': {
    meaning: 'The client has something to decide. With the same key again, its date has changed.',
    schema: dataOf({ decision: KEY, what: TEXT, dueOn: DATE }, ['decision', 'what']),
    example: { decision: 'phase-2', what: 'Roll out to plants 4 and 5', dueOn: '2026-12-15' },
  },
  'decision.closed': {
    meaning: 'It is decided: `yes` (unless told), `no`, or `dropped`.',
    schema: dataOf({ decision: KEY, outcome: { type: 'string', enum: ['yes', 'no', 'dropped'] } }, ['decision']),
    example: { decision: 'phase-2', outcome: 'yes' },
  },
  'budget.changed': {
    meaning: 'The money for the next stage: its state, the amount, and the window in which it can be had. The latest one holds.',
    schema: dataOf(
      { state: { type: 'string', enum: BUDGET_STATES }, amount: MONEY, currency: CURRENCY, windowOpensOn: DATE, windowClosesOn: DATE },
      ['state'],
    ),
    example: { state: 'requested', amount: 18000000, currency: 'EUR', windowOpensOn: '2026-09-01', windowClosesOn: '2026-11-30' },
  },
  'rollout.planned': {
    meaning: 'The plan of the rollout, wave by wave: devices to add per site and date. The latest one holds, counted from that day.',
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
  'order.placed': {
    meaning: 'The client ordered more: devices, licences, a new site.',
    schema: dataOf({ order: KEY, devices: COUNT, amount: MONEY, currency: CURRENCY }),
    example: { order: 'PO-7781', devices: 120, amount: 6400000, currency: 'EUR' },
  },
  'promise.made': {
    meaning: 'We promised the client something. `contractual` if it is in the contract. With the same key again, its date has changed.',
    schema: dataOf({ promise: KEY, what: TEXT, contractual: { type: 'boolean' }, dueOn: DATE }, ['promise', 'what']),
    example: { promise: 'sap-interface', what: 'Interface to SAP', contractual: true, dueOn: '2026-10-01' },
  },
  'promise.settled': {
    meaning: 'A promise is kept, or will not be: broken. A broken one can be kept later.',
    schema: dataOf({ promise: KEY, outcome: { type: 'string', enum: ['kept', 'broken'] } }, ['promise', 'outcome']),
    example: { promise: 'sap-interface', outcome: 'kept' },
  },
  'value.claimed': {
    meaning: 'We say what the client gains.',
    schema: dataOf({ claim: KEY, what: TEXT, amount: MONEY, currency: CURRENCY }, ['claim', 'what']),
    example: { claim: 'leaks-2026', what: 'Eleven leaks found early', amount: 9000000, currency: 'EUR' },
  },
  'value.accepted': {
    meaning: 'A person of the client agrees that the gain is real.',
    schema: dataOf({ claim: KEY }, ['claim']),
    example: { claim: 'leaks-2026' },
  },
  'contract.signed': {
    meaning: 'A contract is signed, until `endsOn` where it ends.',
    schema: CONTRACT,
    example: { contract: 'C-88', endsOn: '2027-06-30', annualValue: 24000000, currency: 'EUR' },
  },
  'contract.renewed': {
    meaning: 'A contract goes on. What notice was given is void.',
    schema: CONTRACT,
    example: { contract: 'C-88', endsOn: '2028-06-30', annualValue: 26000000, currency: 'EUR' },
  },
  'contract.ended': {
    meaning: 'A contract is over.',
    schema: dataOf({ contract: KEY, reason: TEXT }, ['contract']),
    example: { contract: 'C-88', reason: 'not renewed' },
  },
  'invoice.issued': {
    meaning: 'We sent an invoice, to be paid by `dueOn`.',
    schema: dataOf({ invoice: KEY, dueOn: DATE, amount: MONEY, currency: CURRENCY }, ['invoice', 'dueOn']),
    example: { invoice: 'R-2026-311', dueOn: '2026-11-30', amount: 2000000, currency: 'EUR' },
  },
  'invoice.paid': {
    meaning: 'An invoice is paid.',
    schema: dataOf({ invoice: KEY }, ['invoice']),
    example: { invoice: 'R-2026-311' },
  },
  'notice.given': {
    meaning: 'The client gave notice, or took it back (`withdrawn`).',
    schema: dataOf({ contract: KEY, endsOn: DATE, reason: TEXT, withdrawn: { type: 'boolean' } }),
    example: { contract: 'C-88', endsOn: '2027-06-30', reason: 'No budget next year' },
  },
};
