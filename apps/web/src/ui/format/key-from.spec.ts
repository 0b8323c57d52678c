import { keyFrom } from './key-from';

it.each([
  ['Tanjung Water', 'tanjung-water'],
  ['Allgäu Pack GmbH & Co. KG', 'allgau-pack-gmbh-co-kg'],
  ['  --Straße 3 ', 'strasse-3'],
  ['水', ''],
  ['x'.repeat(300), 'x'.repeat(120)],
])('turns “%s” into “%s”', (name, key) => {
  expect(keyFrom(name)).toBe(key);
});
