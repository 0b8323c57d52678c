import { ClientStory } from '../../fixtures/client-story.fixture-spec';
import { DEFAULT_CARDS, type Health, MEASURES, READINGS, type VersionedCard } from '../../index';

const { reading, curve, freshDays } = MEASURES.context;

/** The built-in cards plus a weight for the context measure. */
const CARDS: VersionedCard[] = DEFAULT_CARDS.map((card) => ({
  ...card,
  groups: [
    ...card.groups,
    {
      group: 'outside',
      name: 'Outside',
      measures: [{ measure: 'context', kind: READINGS[reading].kind, reading, weight: 10, curve, freshDays }],
    },
  ],
}));

function tender(severity = 2): ClientStory {
  return ClientStory.healthy(260).on(100, 'context.recorded', { context: 't1', event: 'tender-opened', severity });
}

function context(story: ClientStory, day: number): number | null {
  const health = story.healthAt(day, { cards: CARDS });
  return health.groups.flatMap(({ measures }) => measures).find(({ measure }) => measure === 'context')!.value;
}

function gates({ gates: open }: Health): string[] {
  return open.map(({ gate }) => gate);
}

describe('events around a client', () => {
  it('is unknown until somebody records it, and does not affect the score until then', () => {
    expect(context(ClientStory.healthy(260), 120)).toBeNull();
    expect(ClientStory.healthy(260).healthAt(120).gates).toEqual([]);
  });

  it('costs more the more severe it is, and never improves while it lasts', () => {
    expect([1, 2, 3].map((severity) => context(tender(severity), 120))).toEqual([70, 35, 0]);
    const closure = tender().on(101, 'context.recorded', {
      context: 's1',
      event: 'site-closure',
      severity: 3,
      until: ClientStory.date(130),
    });
    expect([101, 129, 131, 250].map((day) => context(closure, day))).toEqual([0, 0, 0, 0]);
  });

  it('makes a lost tender bad news until it is ended, and a won one good news', () => {
    const lost = tender().on(140, 'context.recorded', { context: 't1', event: 'tender-lost', severity: 3 });
    expect(gates(tender(1).healthAt(139))).toEqual([]);
    expect(tender(2).healthAt(139).gates).toEqual([expect.objectContaining({ gate: 'context-severe', cap: 69 })]);
    expect(lost.healthAt(141)).toMatchObject({
      score: 49,
      sentence: { code: 'gate.context-severe', params: { event: 'tender-lost', since: ClientStory.date(140) } },
    });
    expect(lost.healthAt(141).hint?.code).toBe('hint.ask-about-context');
    expect(lost.healthAt(141).causes[0]).toMatchObject({ cause: 'context', owner: 'client' });
    expect(gates(lost.on(150, 'context.ended', { context: 't1' }).healthAt(151))).toEqual([]);
    expect(context(tender(3).on(140, 'context.recorded', { context: 't1', event: 'tender-awarded' }), 141)).toBe(100);
  });

  it('keeps the start of an event that is recorded again', () => {
    const again = tender().on(120, 'context.recorded', { context: 't1', event: 'tender-opened', severity: 3 });
    expect(again.healthAt(121).gates[0]?.sentence.params).toMatchObject({ since: ClientStory.date(100) });
  });
});
