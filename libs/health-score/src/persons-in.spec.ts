import { personsIn } from './health.response';

it('finds all persons of a sentence: of today, of its cause, and of what was said before', () => {
  const params = { person: 'p1', 'because.former': 'p2', 'then.person': 'p3', ticket: 'T-17', since: '2026-01-02' };
  expect([...personsIn({ told: [{ sentence: { code: 'change.better', params } }] })].sort()).toEqual(['p1', 'p2', 'p3']);
});
