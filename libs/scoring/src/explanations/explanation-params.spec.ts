import type { TypedExplanation } from './explanation-params';
import { personsOf } from './person-params';

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
