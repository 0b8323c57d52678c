import { changeBetween, DAY, emptyFacts, fold, personsOf, score, type Explanation, type Facts } from '@app/scoring';
import { foldable, simulatePortfolio } from '@app/simulator';
import { SAMPLES } from './explanation-samples.fixture-spec';
import { sentence } from './index';

const NOW = Date.UTC(2026, 5, 1);
const NAME = 'Somebody Known';

/** Everything with a code and params, however deep. */
function explanationsIn(value: unknown, found: Explanation[] = []): Explanation[] {
  if (typeof value !== 'object' || value === null) return found;
  if ('code' in value && 'params' in value) found.push(value as Explanation);
  else for (const part of Object.values(value)) explanationsIn(part, found);
  return found;
}

/** Health and changes of the whole portfolio, every six weeks of the last year. */
function explanationsOfPortfolio(): Explanation[] {
  return simulatePortfolio({ seed: 7, now: NOW }).flatMap((client) => {
    const signals = foldable(client.signals);
    const found: Explanation[] = [];
    let before: { facts: Facts; at: number } | null = null;
    for (let at = NOW - 364 * DAY; at <= NOW; at += 42 * DAY) {
      const facts = fold(
        emptyFacts(),
        signals.filter(({ occurredAt }) => occurredAt <= at),
      );
      explanationsIn(score(facts, at), found);
      if (before) explanationsIn(changeBetween(before, { facts, at }, {}), found);
      before = { facts, at };
    }
    return found;
  });
}

describe('a whole portfolio over a year', () => {
  const explanations = explanationsOfPortfolio();

  it('comes with the params that its sentences are typed for', () => {
    const missing = explanations.flatMap(({ code, params }) =>
      // Changes hold other sentences; a missing budget comes from either of two sources.
      /^(change|preview)\.|^cause\.no-budget$/.test(code)
        ? []
        : Object.keys(SAMPLES[code] ?? {})
            .filter((name) => !(name in params))
            .map((name) => `${code} ${name}`),
    );
    expect([...new Set(missing)]).toEqual([]);
    expect(new Set(explanations.map(({ code }) => code)).size).toBeGreaterThan(100);
  });

  it('has no missing words and never shows a person id', () => {
    const texts = explanations.map((each) => sentence(each, { at: NOW, personName: () => NAME }));
    const bad = texts.filter(
      (text) => /undefined|null|NaN|\[object|unknown date| {2}|[.,;]{2}/.test(text) || !/^[A-Z“\d].*[.?]$/.test(text),
    );
    expect([...new Set(bad)]).toEqual([]);
    const showsId = explanations.filter((each, i) => personsOf(each).some((id) => texts[i]?.includes(id)));
    expect(showsId).toEqual([]);
  });

  it('names every person that any param holds', () => {
    const persons = (params: Explanation['params']): string[] =>
      Object.entries(params).flatMap(([name, id]) =>
        /(^|\.)(person|former|backup|holder)$/.test(name) && typeof id === 'string' ? [id] : [],
      );
    const missed = explanations.filter((each) => persons(each.params).some((id) => !personsOf(each).includes(id)));
    expect(missed).toEqual([]);
  });
});
