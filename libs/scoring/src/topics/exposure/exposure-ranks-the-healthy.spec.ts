import { ClientStory } from '../../fixtures/client-story.fixture-spec';

const groupOf = ({ groups }: ReturnType<ClientStory['healthAt']>, code = 'exposure') => groups.find(({ group }) => group === code)!;
const measureOf = (health: ReturnType<ClientStory['healthAt']>, code: string) =>
  groupOf(health).measures.find(({ measure }) => measure === code)!;

describe('two healthy clients', () => {
  const alone = ClientStory.healthy(120)
    .on(5, 'stakeholder.vacated', { role: 'system-owner' }, { person: 'aisha' })
    .on(5, 'stakeholder.assigned', { role: 'system-owner' }, { person: 'farid' });
  const broad = ClientStory.healthy(120)
    .on(5, 'stakeholder.assigned', { role: 'sponsor' }, { person: 'mei' })
    .on(5, 'stakeholder.assigned', { role: 'backup-champion', trained: true }, { person: 'siti' })
    .on(5, 'budget.changed', { state: 'approved', amount: 100, currency: 'EUR' });

  it('differ by what they depend on, and both stay out of trouble', () => {
    const [exposed, safe] = [alone.healthAt(100), broad.healthAt(100)];
    expect(exposed.gates).toEqual([]);
    expect(exposed.score).toBeGreaterThanOrEqual(60);
    expect(safe.score! - exposed.score!).toBeGreaterThan(8);
    expect(measureOf(exposed, 'people-depth')).toMatchObject({ value: 0, sentence: { params: { person: 'farid', roles: 2 } } });
    expect(measureOf(safe, 'people-depth').value).toBe(100);
  });
});

it('a role that became vacant is not counted as held', () => {
  const story = ClientStory.healthy(120).on(90, 'stakeholder.vacated', { role: 'champion' }, { person: 'farid' });
  expect(measureOf(story.healthAt(100), 'people-depth').sentence).toMatchObject({
    code: 'exposure.one-person',
    params: { person: 'aisha', roles: 1 },
  });
});

it('a window that has closed is told as closed', () => {
  const story = ClientStory.healthy(120).on(5, 'budget.changed', { state: 'none', windowClosesOn: ClientStory.date(80) });
  expect(measureOf(story.healthAt(70), 'money-secured').sentence.params).toMatchObject({ isOver: 0 });
  expect(measureOf(story.healthAt(100), 'money-secured').sentence.params).toMatchObject({ isOver: 1 });
});

it('counts only as far as it is known, and not for coverage', () => {
  const known = ClientStory.healthy(120);
  const more = ClientStory.healthy(120).on(5, 'account.described', { name: 'Acme', route: 'direct' });
  expect(groupOf(more.healthAt(100)).weight).toBeGreaterThan(groupOf(known.healthAt(100)).weight);
  expect(more.healthAt(100).coverage).toBe(known.healthAt(100).coverage);
});
