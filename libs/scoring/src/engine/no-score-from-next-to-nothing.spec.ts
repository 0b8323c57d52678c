import fc from 'fast-check';
import { ClientStory } from '../fixtures/client-story.fixture-spec';
import { healthAt, inFoldOrder, randomHistory, randomSignal } from '../fixtures/random-signals.fixture-spec';
import { DEFAULT_CARDS, explainChange, type Health, type PilotHealth, type Signal } from '../index';

const day = fc.integer({ min: 0, max: 500 });

const CONDITIONAL = 'partner-replies';

/** Share of the card that is known at all, of what can be known of every account. */
function knownShare({ scorecard, groups }: PilotHealth): number {
  const card = DEFAULT_CARDS.find(({ named }) => named === scorecard)!;
  const counted = card.groups.filter(({ group }) => group !== 'exposure').flatMap(({ measures }) => measures);
  const known = new Set(groups.flatMap(({ measures }) => measures.filter(({ value }) => value !== null).map(({ measure }) => measure)));
  const weightOf = (measures: typeof counted): number => measures.reduce((sum, { weight }) => sum + weight, 0);
  return weightOf(counted.filter(({ measure }) => known.has(measure))) / weightOf(counted.filter(({ measure }) => measure !== CONDITIONAL));
}

/** Nobody says that nothing moved: said, it is a fact. */
const historyOf = (): fc.Arbitrary<Signal[]> =>
  randomHistory().map((signals) => signals.filter(({ kind }) => kind !== 'forward-step.none'));

const decides = ({ gates }: PilotHealth): boolean => gates.some(({ gate, cap }) => cap < 60 && gate !== 'no-forward-step');

const described = (): ClientStory => new ClientStory().on(-150, 'account.described', { name: 'Acme' }).on(0, 'pilot.handed-over', {});

describe('a score', () => {
  it('is there if and only if a quarter of the card is known, or a gate under 60 is open', () => {
    const seen = { scored: 0, early: 0, decided: 0 };
    fc.assert(
      fc.property(historyOf(), day, (history, at) => {
        for (const pilot of healthAt(history, at).pilots) {
          const isDecided = decides(pilot);
          expect(pilot.score !== null).toBe(knownShare(pilot) >= 0.25 || isDecided);
          if (pilot.score === null) seen.early++;
          else seen[knownShare(pilot) >= 0.25 ? 'scored' : 'decided']++;
        }
      }),
      { numRuns: 500 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });

  it('has beside it no band, no praise and no gate of what did not happen while there is none', () => {
    fc.assert(
      fc.property(historyOf(), day, (history, at) => {
        for (const { score, rawScore, band, earlyRead, gateContribution, gates, groups, sentence } of healthAt(history, at).pilots) {
          if (score !== null) continue;
          expect({ rawScore, band, gateContribution }).toEqual({ rawScore: null, band: null, gateContribution: 0 });
          expect(gates.map(({ gate }) => gate)).not.toContain('no-forward-step');
          const isAnythingKnown = gates.length > 0 || groups.some(({ measures }) => measures.some(({ value }) => value !== null));
          expect(earlyRead).toBe(isAnythingKnown);
          expect(sentence.code === 'health.nothing-known').toBe(!isAnythingKnown);
          expect(['health.well', 'forward-step.none']).not.toContain(sentence.code);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('does not come from an old order alone, nor its sentence', () => {
    const health = described().on(10, 'order.placed', { devices: 40 }).healthAt(400);
    expect(health).toMatchObject({
      score: null,
      band: null,
      earlyRead: true,
      gates: [],
      causes: [],
      sentence: { code: 'health.early-read' },
    });
    expect(health.missing.length).toBeGreaterThan(4);
    expect(health.hint).toEqual({ code: 'hint.fill-in', params: { question: health.missing[0]!.code } });
  });

  it('does not come from somebody who says that nothing moved, but its sentence does', () => {
    const health = described().on(10, 'order.placed', { devices: 40 }).on(200, 'forward-step.none', {}).healthAt(250);
    expect(health).toMatchObject({
      score: null,
      earlyRead: true,
      gates: [{ gate: 'no-forward-step' }],
      sentence: { code: 'gate.no-forward-step' },
    });
    expect(health.causes.map(({ cause }) => cause)).toEqual(['nothing-moves']);
  });

  it('comes from a notice alone, and what is known later moves it by parts that add up', () => {
    const story = described().on(100, 'notice.given', {});
    const before = story.healthAt(110);
    expect(before).toMatchObject({ score: 29, rawScore: null, band: 'stalled', sentence: { code: 'gate.notice-given' } });
    story.fleet(111, 140, () => ({ total: 100, reporting: 5 })).exchange(112, 'farid');
    const after = story.healthAt(140);
    expect(after.rawScore).not.toBeNull();
    for (const [from, to] of [
      [before, after],
      [after, before],
    ] as const) {
      const { change, parts } = explainChange(from, to);
      expect(change).toBeCloseTo(to.score! - from.score!, 9);
      expect(parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(change!, 9);
      expect(parts.map(({ part }) => part)).toEqual(change === 0 ? [] : ['gates']);
    }
  });

  it('stays where the source of what is known stops', () => {
    const story = described().fleet(0, 200, () => ({ total: 100, reporting: 98 }));
    story.every(6, 0, 100, (at) => story.exchange(at, 'farid'));
    const from = ClientStory.end(100);
    const stopped = story.healthAt(200, {
      outages: [{ source: 'api', topic: 'talk', from, knownFrom: ClientStory.end(105), until: null }],
    });
    expect(stopped.stopped).toHaveLength(1);
    expect(stopped.score).toBeGreaterThan(60);
  });
});

/** Kinds that say what else is to be looked at or that an earlier fact is over; all others only add to what is known. */
const TURNS: readonly string[] = ['quiet.agreed', 'handover.item-done', 'handover.item-accepted'];

describe('knowing more', () => {
  it('takes no score away at the same moment, on the same card, unless it closes the gate that decided', () => {
    fc.assert(
      fc.property(historyOf(), randomSignal(), day, (history, more, at) => {
        if (TURNS.includes(more.kind)) return;
        const later: Health = healthAt(inFoldOrder([...history, more]), at);
        for (const before of healthAt(history, at).pilots) {
          const after = later.pilots.find(({ pilot }) => pilot === before.pilot);
          if (before.score === null || !after || after.scorecard !== before.scorecard || decides(before)) continue;
          expect(after.score).not.toBeNull();
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('of a partner takes no score away', () => {
    const story = new ClientStory()
      .on(-50, 'account.described', { name: 'Acme' })
      .on(-40, 'stakeholder.assigned', { role: 'system-owner' }, { person: 'aisha' })
      .on(-30, 'promise.made', { promise: 'export', what: 'Export' })
      .on(-20, 'promise.settled', { promise: 'export', outcome: 'kept' })
      .on(-15, 'ticket.opened', { ticket: 't' })
      .on(-14, 'ticket.closed', { ticket: 't' });
    const before = story.healthAt(60);
    expect(before.score).not.toBeNull();
    expect(knownShare(before)).toBeCloseTo(26 / 103, 9);
    expect(story.on(55, 'account.described', { name: 'Acme', route: 'partner' }).healthAt(60).score).not.toBeNull();
  });
});
