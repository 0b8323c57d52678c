import fc from 'fast-check';
import { emptyFacts, fold, isFoldable, replayDays, score, type Signal } from '../../index';
import { ClientStory } from '../../fixtures/client-story.fixture-spec';
import { endOf, inFoldOrder, randomHistory, START } from '../../fixtures/random-signals.fixture-spec';
import { repliesOf } from './clocks';
import { asMerged, type MergedPeople, mergedWith } from './merged-people';
import { peopleAt } from './people';

type Merge = Extract<Signal, { kind: 'person.merged' }>;

function merge(into: string, from: string, at = 0): Merge {
  const signalId = `${into} ${from} ${at}`.padStart(32, '0');
  return { signalId, kind: 'person.merged', occurredAt: START + at, data: { into, from } };
}

const mergeAll = (...merges: Merge[]): MergedPeople => merges.reduce(mergedWith, {});

describe('people who are merged', () => {
  it('resolve to the last person of a chain in any order, and never form a circle', () => {
    expect(mergeAll(merge('b', 'a'), merge('c', 'b'))).toEqual({ a: 'c', b: 'c' });
    expect(mergeAll(merge('c', 'b'), merge('b', 'a'))).toEqual({ a: 'c', b: 'c' });
    expect(mergeAll(merge('b', 'a'), merge('a', 'b'), merge('a', 'a'))).toEqual({ a: 'b' });
    expect(mergeAll(merge('constructor', '__proto__'))).toEqual(Object.fromEntries([['__proto__', 'constructor']]));
  });

  it('are renamed wherever a signal names them', () => {
    const held = { signalId: '1', kind: 'meeting.held', occurredAt: 0, person: 'a', data: { attendees: ['x', 'a'] } } as const;
    expect(asMerged({ ...held, data: { attendees: [...held.data.attendees] } }, { a: 'b' })).toEqual({
      ...held,
      person: 'b',
      data: { attendees: ['x', 'b'] },
    });
  });

  it('give the facts of one person, from the first signal on', () => {
    fc.assert(
      fc.property(randomHistory(), fc.func(fc.boolean()), fc.integer({ min: 0, max: 400 }), (all, isFromSecond, day) => {
        const history = all.filter(({ kind }) => kind !== 'person.merged');
        const said = { ...merge('farid', 'farid@second', day * 86_400_000), signalId: 'f'.repeat(32) };
        const split = history.map((signal): Signal =>
          signal.person === 'farid' && isFromSecond(signal.signalId) ? { ...signal, person: 'farid@second' } : signal,
        );
        // A merge changes nothing if only one of the two people was ever seen.
        const whole = inFoldOrder([...history, said]);
        expect(fold(emptyFacts(), inFoldOrder([...split, said]))).toEqual(fold(emptyFacts(), whole));
      }),
      { numRuns: 200 },
    );
  });

  it('count as one only once it is known, day by day as from scratch', () => {
    fc.assert(
      fc.property(randomHistory(), fc.integer({ min: 0, max: 400 }), (history, day) => {
        const end = endOf(day);
        const known = history.filter(({ occurredAt }) => occurredAt < end);
        const days = [...replayDays(history, { explain: false })];
        const replayed = days.find(({ at }) => Date.parse(at) + 86_400_000 === end);
        if (known.length > 0 && replayed) expect(replayed.health.score).toBe(score(fold(emptyFacts(), known), end).score);
      }),
      { numRuns: 100 },
    );
  });

  it('are folded from scratch, and signals that follow go on from there', () => {
    const [first, second] = [merge('b', 'a', 5), { ...merge('b', 'c', 9), kind: 'user.active', person: 'a', data: {} } as Signal];
    const before = fold(emptyFacts(), [{ ...second, occurredAt: START }]);
    expect(isFoldable(before, [first])).toBe(false);
    expect(() => fold(before, [first])).toThrow('people were merged: fold the account from scratch');
    expect(isFoldable(emptyFacts(), [first])).toBe(true);
    const merged = fold(emptyFacts(), [first]);
    expect(isFoldable(merged, [second])).toBe(true);
    expect(fold(merged, [second]).account?.use.people.map(({ person }) => person)).toEqual(['b']);
  });
});

describe('a champion who writes from a second address', () => {
  /** Farid replies from another address from day 30 on. */
  const story = (): ClientStory => {
    const story = ClientStory.handedOver();
    story.every(7, -140, 30, (day) => story.exchange(day, 'farid'));
    story.every(7, 37, 150, (day) => {
      story.on(day, 'touchpoint.outbound', { channel: 'email' }, { person: 'farid' });
      story.on(day + 1, 'touchpoint.inbound', { channel: 'email' }, { person: 'farid@mail' });
    });
    return story;
  };

  it('looks silent until both are known to be one', () => {
    const merged = story().on(140, 'person.merged', { into: 'farid', from: 'farid@mail' });
    expect(merged.healthAt(139).silence).toMatchObject({ lastBy: 'farid', days: 78 });
    expect(merged.healthAt(139).score).toBe(story().healthAt(139).score);
    const { silence, gates } = merged.healthAt(140);
    expect(silence?.days).toBeLessThan(8);
    expect(gates.map(({ gate }) => gate)).not.toContain('role-silent');
  });

  it('is one person with one rhythm, and every reply is theirs', () => {
    const signals = story().on(140, 'person.merged', { into: 'farid', from: 'farid@mail' }).sorted();
    const end = ClientStory.end(150);
    const { people } = peopleAt(fold(emptyFacts(), signals), end);
    expect(people.map(({ person, replyEveryDays }) => [person, replyEveryDays])).toContainEqual(['farid', 7]);
    expect(people.map(({ person }) => person)).not.toContain('farid@mail');
    const replies = repliesOf(signals, 'main').filter(({ at }) => at > ClientStory.end(36));
    expect(replies.length).toBeGreaterThan(10);
    expect(replies.every(({ person, clocks }) => person === 'farid' && clocks.includes('deciders'))).toBe(true);
  });
});
