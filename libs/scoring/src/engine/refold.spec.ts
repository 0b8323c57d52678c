import fc from 'fast-check';
import type { Topic } from '../facts/part';
import { newPart } from '../topics/new-part';
import { randomHistory } from '../fixtures/random-signals.fixture-spec';
import { FOLDS } from '../topics/codes';
import { emptyFacts, fold, type Facts, kindsToRefold, refold, staleTopics } from '../index';

const TOPICS = Object.keys(FOLDS) as Topic[];

/** The facts as an older fold of these topics left them: their slices, and all that they write, are lost. */
function outdated(facts: Facts, topics: readonly Topic[]): Facts {
  const copy = structuredClone(facts);
  for (const topic of topics) {
    copy.versions[topic] = 0;
    for (const part of [copy.account, ...Object.values(copy.pilots)]) {
      if (part) for (const slice of FOLDS[topic]!.writes) Object.assign(part, { [slice]: newPart()[slice] });
    }
  }
  return copy;
}

it('refolding any topics from the signals they need gives the facts of a fold from scratch', () => {
  fc.assert(
    fc.property(randomHistory(), fc.subarray(TOPICS, { minLength: 1 }), (history, topics) => {
      const whole = fold(emptyFacts(), history);
      const before = outdated(whole, topics);
      expect(staleTopics(before)).toEqual(topics);
      const kinds = kindsToRefold(topics);
      expect(
        refold(
          before,
          history.filter(({ kind }) => kinds.includes(kind)),
        ),
      ).toEqual(whole);
    }),
    { numRuns: 300 },
  );
});

it('refolds a topic that stands alone from its own signals and the descriptions', () => {
  const described = Object.keys(FOLDS.description!.kinds);
  expect(kindsToRefold(['promises']).sort()).toEqual([...described, 'promise.made', 'promise.settled'].sort());
  expect(kindsToRefold(['rollout']).sort()).toEqual([...described, 'fleet.reported', 'rollout.planned'].sort());
});
