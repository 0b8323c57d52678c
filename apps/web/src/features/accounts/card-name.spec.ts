import { cardName } from './card-name.rules';

it.each([
  ['growing-1', 'Growing v1'],
  ['emea:growing-3', 'Emea · Growing v3'],
  ['first-year-12', 'First year v12'],
  ['odd', 'Odd'],
])('%s is shown as %s', (scorecard, shown) => {
  expect(cardName(scorecard)).toBe(shown);
});
