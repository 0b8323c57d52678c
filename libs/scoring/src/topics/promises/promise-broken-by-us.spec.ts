import { ClientStory } from '../../fixtures/client-story.fixture-spec';

function story(contractual: boolean): ClientStory {
  const promise = { promise: 'sap', what: 'Interface to SAP', contractual, dueOn: ClientStory.date(100) };
  return ClientStory.healthy(260).on(-20, 'promise.settled', { promise: 'training', outcome: 'kept' }).on(10, 'promise.made', promise);
}

describe('what we promised by contract', () => {
  it('puts the client at risk 30 days after its date, as our doing', () => {
    expect(story(true).healthAt(128).gates).toEqual([]);
    const health = story(true).healthAt(130);
    expect(health.gates).toEqual([expect.objectContaining({ gate: 'promise-late', cap: 59, owner: 'vendor' })]);
    expect(health.sentence).toMatchObject({
      code: 'gate.promise-late',
      params: { what: 'Interface to SAP', dueOn: ClientStory.date(100) },
    });
    expect(health.hint?.code).toBe('hint.keep-promise');
    expect(health.causes[0]).toMatchObject({ cause: 'promise-broken', owner: 'vendor' });
  });

  it('does so at once when we say that it will not come, and no more when it is kept after all', () => {
    const broken = story(true).on(60, 'promise.settled', { promise: 'sap', outcome: 'broken' });
    expect(broken.healthAt(60).sentence).toMatchObject({ code: 'gate.promise-broken', params: { on: ClientStory.date(60) } });
    expect(broken.on(90, 'promise.settled', { promise: 'sap', outcome: 'kept' }).healthAt(90).gates).toEqual([]);
  });
});

describe('what we promised by word', () => {
  it('costs points for every day late, but opens no gate', () => {
    const scores = [100, 115, 150].map((day) => story(false).healthAt(day).score ?? 0);
    expect(story(false).healthAt(150).gates).toEqual([]);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect((scores[0] ?? 0) - (scores[2] ?? 0)).toBeGreaterThan(5);
  });

  it('counts for nothing once its date is moved by agreement', () => {
    const moved = story(false).on(90, 'promise.made', { promise: 'sap', what: 'Interface to SAP', dueOn: ClientStory.date(200) });
    expect(moved.healthAt(150).causes.map((each) => each.cause)).not.toContain('promise-broken');
  });
});
