import { areSameCards } from '@app/contracts';
import { BUILT_IN_CARDS, CardSetValidator } from '@app/scoring';
import {
  curveWords,
  gateFields,
  mistakesAt,
  mistakesElsewhere,
  placesOf,
  setAt,
  shareOf,
  textAt,
  typedNumber,
  whenWords,
} from './card-edit.rules';

const validator = new CardSetValidator();

const set = { cards: BUILT_IN_CARDS.cards };

describe('editing a card', () => {
  it('changes one place and leaves the rest as it is', () => {
    const path = ['cards', 0, 'groups', 0, 'measures', 0, 'weight'];
    const changed = setAt(set, path, 42);
    expect(textAt(changed, path)).toBe('42');
    expect(changed.cards[1]).toBe(set.cards[1]);
    expect(set.cards[0]?.groups[0]?.measures[0]?.weight).not.toBe(42);
    expect(validator.validate(changed)).toEqual([]);
    expect(areSameCards(changed.cards, set.cards)).toBe(false);
    expect(areSameCards(setAt(changed, path, set.cards[0]?.groups[0]?.measures[0]?.weight ?? 0).cards, set.cards)).toBe(true);
  });

  it('finds the mistake that the server names at the field that made it', () => {
    const path = ['cards', 0, 'groups', 0, 'measures', 0, 'weight'];
    const mistakes = validator.validate(setAt(set, path, typedNumber('much')));
    expect(mistakesAt(mistakes, path)).toHaveLength(1);
    expect(mistakesAt(mistakes, ['cards', 0], true)).toHaveLength(1);
    expect(mistakesAt(mistakes, ['cards', 1], true)).toHaveLength(0);
  });

  it('keeps mistakes that have no field', () => {
    const there = placesOf(set.cards);
    const mistake = { pointer: '/cards/0/when/toDay', detail: 'must be more' };
    expect(mistakesElsewhere([mistake], there)).toEqual([mistake]);
    expect(mistakesElsewhere([{ pointer: '/cards/0/minCoverage', detail: 'must be less' }], there)).toEqual([]);
  });

  it('has a field for every number that the built-in gates hold', () => {
    for (const card of set.cards) {
      for (const gate of card.gates) {
        const numbers = JSON.stringify(gate).match(/:[\d.]+/g) ?? [];
        expect(gateFields(gate)).toHaveLength(numbers.length);
        for (const { path, label } of gateFields(gate))
          expect([label, textAt(gate, path)]).toEqual([expect.any(String), expect.stringMatching(/^[\d.]+$/)]);
      }
    }
  });

  it('labels every number of a gate in plain words, each once', () => {
    for (const gate of BUILT_IN_CARDS.cards.flatMap((card) => card.gates)) {
      const labels = gateFields(gate).map(({ label }) => label);
      expect(labels.filter((label) => /[A-Z]/.test(label))).toEqual([]);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  it('shows shares that add up to the whole', () => {
    for (const card of set.cards) {
      const shares = card.groups.flatMap(({ measures }) => measures.map(({ weight }) => shareOf(card, weight) ?? 0));
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 9);
    }
  });

  it('says when a card is taken and what a curve is worth', () => {
    expect(whenWords({})).toBe('For everyone no other card fits.');
    expect(whenWords({ fromDay: 0, toDay: 90 })).toBe('For pilots 0 to 90 days after the handover.');
    expect(whenWords({ atPlan: true, account: { regions: ['Gulf'] } })).toBe('For pilots fully rolled out, in Gulf.');
    expect(curveWords({ shape: 'bounded-linear', direction: 'falling', zeroAt: 180, fullAt: 45 })).toBe('180 → 0, 45 → 100');
  });
});
