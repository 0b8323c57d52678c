import { typedDay } from './typed-day.rules';

const NOW = new Date(2026, 10, 27).getTime();

it.each([
  ['2026-08-03', '2026-08-03'],
  ['3/8/2026', '2026-08-03'],
  ['3.8.26', '2026-08-03'],
  ['03-08-2026', '2026-08-03'],
  ['3 August 2026', '2026-08-03'],
  ['3 Aug', '2026-08-03'],
  ['3aug 2025', '2025-08-03'],
  ['29/2/2028', '2028-02-29'],
  [' 31 Dec 2025 ', '2025-12-31'],
])('reads %s', (typed, day) => {
  expect(typedDay(typed, NOW)).toBe(day);
});

it.each(['', '3', '38', '2026', 'August', '31/11/2026', '29 Feb 2027', '3 Foo 2026', '2026-13-01', 'tomorrow'])('refuses “%s”', (typed) => {
  expect(typedDay(typed, NOW)).toBeNull();
});
