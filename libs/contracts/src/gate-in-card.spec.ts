import { BUILT_IN_CARDS, type CardGate } from '@app/scoring';
import { gateInCard } from './names';

const gates = new Map<string, CardGate>(BUILT_IN_CARDS.cards.flatMap((card) => card.gates.map((gate) => [gate.gate, gate])));
const words = (gate: CardGate['gate']): string => gateInCard(gates.get(gate) as CardGate);

describe('a gate in words', () => {
  it('says when it opens and what it caps the score at', () => {
    expect(words('owner-nobody')).toBe('capped at 69 from day 45, 59 from day 90, 49 from day 150');
    expect(words('champion-vacant')).toBe('capped at 59 at once, 49 after 30 days; 69 with a backup');
    expect(words('fleet-low')).toBe('capped at 69 under 80 % for 7 days, 49 under 65 % for 14 days, 39 under 40 % for 14 days');
    expect(words('dark')).toBe(
      'capped at 49 at a silence risk of 70 % and 2 unanswered requests; 39 without a champion or system owner, 39 after 180 days; 59 while a partner runs the system and replies, 49 after 180 days',
    );
    expect(words('notice-given')).toBe('capped at 29');
  });

  it('leaves out no number of a built-in gate', () => {
    for (const gate of gates.values()) {
      const numbers = [...JSON.stringify(gate).matchAll(/:([\d.]+)/g)].map(([, number]) => Number(number));
      for (const number of numbers.filter((each) => each > 0)) {
        expect([gate.gate, gateInCard(gate)]).toEqual([
          gate.gate,
          expect.stringMatching(new RegExp(`\\b${number < 1 ? Math.round(number * 100) : number}\\b`)),
        ]);
      }
    }
  });
});
