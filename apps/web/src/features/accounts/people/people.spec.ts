import type { PeopleResponse, PersonResponse } from '@app/contracts';
import { peopleToName, roleOf } from './people.rules';

const person = (name: string | null, more: Partial<PersonResponse> = {}): PersonResponse => ({
  id: `id-${name}`,
  name,
  address: `${name ?? 'nobody'}@a.example`,
  roles: [],
  isDecider: false,
  hasLeft: false,
  lastReplyAt: null,
  replyEveryDays: null,
  silentDays: null,
  isSilent: null,
  formerRoles: [],
  lastSeenOn: null,
  ...more,
});
const response = (people: PersonResponse[]): PeopleResponse => ({
  account: 'a',
  at: '2026-11-02T00:00:00.000Z',
  pilot: 'main',
  people,
  roles: [{ role: 'champion', holders: [], vacantSince: '2026-10-01T00:00:00.000Z', former: { person: 'id-f', name: 'Farid' } }],
  nextStep: null,
});

it('names eight people at most, by name or address, and nobody who left or was erased', () => {
  const many = Array.from({ length: 9 }, (_, index) => person(`P${index}`));
  expect(peopleToName(response(many))).toHaveLength(8);
  expect(peopleToName(response([person('Gone', { hasLeft: true }), person('Erased', { address: null }), person(null)]))).toEqual([
    { name: 'nobody@a.example', address: 'nobody@a.example' },
  ]);
});

it('finds a role that was spoken of', () => {
  expect(roleOf(response([]), 'champion')?.former?.name).toBe('Farid');
  expect(roleOf(response([]), 'sponsor')).toBeNull();
});
