import { isDayOff } from '.';

describe('a day off', () => {
  it.each([
    ['Saturday and Sunday', 'Europe/Berlin', '2026-11-28', true],
    ['no Friday', 'Europe/Berlin', '2026-11-27', false],
    ['a holiday of the country', 'Europe/Berlin', '2026-05-01', true],
    ['no holiday of another', 'UTC', '2026-05-01', false],
    ['the weekend of the country', 'Asia/Riyadh', '2026-11-27', true],
    ['and not that of others', 'Asia/Riyadh', '2026-11-29', false],
    ['Saturday and Sunday where no country is known', 'UTC', '2026-11-29', true],
    ['and where nothing is', 'Mars/Olympus', '2026-11-29', true],
  ])('is %s', (_, timeZone, date, off) => expect(isDayOff(timeZone, date)).toBe(off));
});
