import { ClientStory } from '../../fixtures/client-story.fixture-spec';

function story(): ClientStory {
  return ClientStory.healthy(260)
    .on(-20, 'knowledge.shown', { topic: 'Replace a gateway', level: 3 }, { person: 'nurul' })
    .on(-20, 'knowledge.shown', { topic: 'Set thresholds', level: 4, side: 'vendor' }, { person: 'eva' })
    .on(-10, 'stakeholder.assigned', { role: 'operator' }, { person: 'nurul' });
}

function value(told: ClientStory, day: number): number | null | undefined {
  return told
    .healthAt(day)
    .groups.flatMap((group) => group.measures)
    .find((each) => each.measure === 'knowledge')?.value;
}

describe('knowledge that only our team has', () => {
  it('is none of the client', () => {
    expect(value(story(), 120)).toBe(62.5);
    expect(story().healthAt(120).causes[0]).toMatchObject({
      cause: 'knowledge-lost',
      sentence: { code: 'cause.knowledge-thin', params: { topic: 'Set thresholds', ours: 1 } },
    });
  });
});

describe('knowledge that leaves with a person', () => {
  const left = story().on(130, 'stakeholder.vacated', { role: 'operator' }, { person: 'nurul' });

  it('is lost on the day on which the last who had it gives up the last role', () => {
    expect(value(left, 131)).toBe(0);
    expect(left.healthAt(131).causes[0]).toMatchObject({
      cause: 'knowledge-lost',
      sentence: { code: 'cause.knowledge-lost', params: { former: 'nurul', topic: 'Replace a gateway' } },
    });
  });

  it('is back when somebody else shows it', () => {
    expect(value(left.on(140, 'knowledge.shown', { topic: 'Replace a gateway', level: 4 }, { person: 'siti' }), 141)).toBe(62.5);
  });
});
