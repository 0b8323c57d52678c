import type { ScoreShifts } from '@app/contracts';
import { shiftWords } from './shift-words.rules';

const steps: ScoreShifts['steps'] = [
  { from: null, to: -10, accounts: 2 },
  { from: -10, to: -1, accounts: 10 },
  { from: -1, to: 1, accounts: 5 },
  { from: 1, to: 10, accounts: 3 },
  { from: 10, to: null, accounts: 0 },
];

it('says how many scores move, how far, and by how much on average', () => {
  expect(shiftWords({ up: 3, down: 12, mean: -1.84, steps })).toBe(
    'Scores: 12 lower (2 by 10 points or more), 3 higher; −1.8 points on average.',
  );
  expect(shiftWords({ up: 3, down: 0, mean: 0.01, steps: steps.slice(2) })).toBe('Scores: 3 higher; no change on average.');
  expect(shiftWords({ up: 0, down: 0, mean: 0, steps: [] })).toBe('No score would move by a point or more.');
});
