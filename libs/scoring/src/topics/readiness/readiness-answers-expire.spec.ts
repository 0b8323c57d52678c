import { ClientStory } from '../../fixtures/client-story.fixture-spec';
import type { Health, MeasureCode } from '../../index';

type MeasureHealth = Health['groups'][number]['measures'][number];

function measure(health: Health, code: MeasureCode): MeasureHealth | undefined {
  return health.groups.flatMap((group) => group.measures).find((each) => each.measure === code);
}

function story(level: number): ClientStory {
  return ClientStory.healthy(400)
    .on(100, 'readiness.answered', { dimension: 'data-governance', side: 'client', level }, { hour: 11 })
    .on(100, 'readiness.answered', { dimension: 'data-governance', side: 'vendor', level: 4 }, { hour: 12 });
}

describe('an answer on readiness', () => {
  it('is the lower one of both sides', () => {
    expect(measure(story(2).healthAt(101), 'readiness')).toMatchObject({ value: 50, known: 'fresh' });
  });

  it('expires after 180 days when it was good: it stays in the score and leaves the coverage', () => {
    const before = story(4).healthAt(279);
    const after = story(4).healthAt(282);
    expect([measure(before, 'readiness')?.known, measure(after, 'readiness')?.known]).toEqual(['fresh', 'expired']);
    expect(measure(after, 'readiness')?.value).toBe(measure(before, 'readiness')?.value);
    expect(after.coverage).toBeLessThan(before.coverage);
    expect(after.missing).toContainEqual({ code: 'missing.readiness', params: { stale: 1 } });
  });

  it('stays until contradicted when it was bad, and is a cause', () => {
    const health = story(0).healthAt(399);
    expect(measure(health, 'readiness')).toMatchObject({ value: 0, known: 'fresh' });
    expect(health.causes[0]).toMatchObject({ cause: 'data-governance', strength: 0.75, owner: 'client' });
    const contradicted = story(0).on(300, 'readiness.answered', { dimension: 'data-governance', side: 'client', level: 4 });
    expect(contradicted.healthAt(399).causes.map((each) => each.cause)).not.toContain('data-governance');
  });
});

describe('our assessment', () => {
  const judged = (): ClientStory =>
    ClientStory.healthy(400).on(100, 'pulse.given', {
      level: 1,
      reason: 'New manager',
      override: { band: 'at-risk', until: ClientStory.date(120) },
    });

  it('is shown next to the score with its reason, and expires by itself', () => {
    const health = judged().healthAt(110);
    expect(health.override).toMatchObject({ band: 'at-risk', reason: 'New manager', until: ClientStory.date(120) });
    expect(health.score).toBe(ClientStory.healthy(400).healthAt(110).score);
    expect(health.band).toBe('thriving');
    expect(judged().healthAt(119).override).not.toBeNull();
    expect(judged().healthAt(121).override).toBeNull();
  });

  it('ends with the next judgement too', () => {
    expect(judged().on(105, 'pulse.given', { level: 3 }).healthAt(110).override).toBeNull();
  });

  it('expires after 180 days when it was good, stays when it was bad', () => {
    expect(judged().healthAt(399).pulse).toMatchObject({ level: 1, expired: false });
    expect(judged().on(130, 'pulse.given', { level: 4 }).healthAt(399).pulse).toMatchObject({ level: 4, expired: true });
  });
});
