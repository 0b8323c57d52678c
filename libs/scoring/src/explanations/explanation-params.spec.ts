import { EXPLANATION_CODES, type ExplanationCode } from './explanation';
import type { TypedCode, TypedExplanation } from './explanation-params';
import { personsOf } from './person-params';

type Same<A, B> = [A, B] extends [B, A] ? true : never;

/** Does not compile while a code has no params, or params have no code. */
const HAS_PARAMS_FOR_EVERY_CODE: Same<ExplanationCode, TypedCode> = true;

it('has typed params for every code', () => {
  expect(HAS_PARAMS_FOR_EVERY_CODE).toBe(true);
  expect(new Set(EXPLANATION_CODES).size).toBe(EXPLANATION_CODES.length);
});

it('accepts a cause flattened into the params of a gate', () => {
  const explanation: TypedExplanation = {
    code: 'gate.budget-missed',
    params: {
      on: '2026-05-31',
      closesOn: '2026-05-31',
      amount: null,
      currency: null,
      because: 'cause.champion-lost',
      'because.since': '2026-04-13',
      'because.former': 'p1',
    },
  };
  expect(personsOf(explanation)).toEqual(['p1']);
});

it('finds the persons of both sentences of a change, and nothing else that is text', () => {
  const params = { now: 'support.unhappy', then: 'champion.with-backup', person: 'p1', score: 4, 'then.person': 'p2', 'then.backup': 'p3' };
  expect(personsOf({ code: 'change.worse', params })).toEqual(['p1', 'p2', 'p3']);
  expect(personsOf({ code: 'next-step.dated', params: { what: 'Visit', dueOn: '2026-06-01', person: null } })).toEqual([]);
});
