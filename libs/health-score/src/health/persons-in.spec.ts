import { personsIn } from './health.response';

it('finds the persons of every sentence: the current one, its cause, and the one before', () => {
  const change = { code: 'change.better', params: { now: 'support.unhappy', person: 'p1', then: 'champion.alone', 'then.person': 'p3' } };
  const gate = { code: 'gate.dark', params: { person: null, because: 'cause.champion-lost', 'because.former': 'p2' } };
  expect([...personsIn({ told: [{ sentence: change }], sentence: gate })].sort()).toEqual(['p1', 'p2', 'p3']);
});
