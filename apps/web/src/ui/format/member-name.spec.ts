import { memberName } from './member-name';

it.each([
  ['mia.lim@vendor.example', 'Mia Lim'],
  ['mia@vendor.example', 'Mia'],
  ['Mei Tan', 'Mei Tan'],
])('%s is called %s', (member, name) => {
  expect(memberName(member)).toBe(name);
});
