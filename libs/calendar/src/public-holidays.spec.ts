import { PublicHolidays } from '.';

const holidays = new PublicHolidays();

describe('where a region is', () => {
  it.each([
    ['Malaysia · Kelantan', { country: 'MY', state: '03' }],
    ['Germany · Allgäu', { country: 'DE' }],
    ['Bayern, Germany', { country: 'DE', state: 'BY' }],
    ['Deutschland', { country: 'DE' }],
    ['DE-BY', { country: 'DE', state: 'BY' }],
    ['AT', { country: 'AT' }],
    ['south', null],
    ['', null],
    ['XX', null],
    ['SA: Gulf · Riyadh', { country: 'SA' }],
    ['QA: Gulf · Doha', { country: 'QA' }],
    ['DE: Malaysia · Kelantan', { country: 'DE' }],
    ['DE: DE-BY', { country: 'DE', state: 'BY' }],
    ['MY', { country: 'MY' }],
    ['NW: Germany', { country: 'DE' }],
    ['Gulf · Riyadh (Asia/Riyadh)', { country: 'SA' }],
    ['Selangor (Asia/Kuala_Lumpur)', { country: 'MY', state: '10' }],
    ['Germany (Asia/Riyadh)', { country: 'DE' }],
    ['(Asia/Calcutta)', { country: 'IN' }],
    ['(Asia/Qatar)', { country: 'QA' }],
    ['south (Etc/UTC)', null],
    ['(UTC)', null],
  ])('%s', (region, country) => expect(holidays.countryOf(region)).toEqual(country));
});

describe('public holidays', () => {
  it('have weight 0 and a name, including those of several days in another calendar', () => {
    expect(holidays.named('Germany', 2026).get('2026-10-03')).toBe('National Holiday');
    expect(holidays.named('Germany', 2026).has('2026-06-04')).toBe(false);
    expect(holidays.named('DE-BY', 2026).get('2026-06-04')).toBe('Corpus Christi');
    const days = holidays.until(2026)('Saudi Arabia · Riyadh');
    expect(['2026-03-18', '2026-03-19', '2026-03-22', '2026-03-23'].map((date) => days[date])).toEqual([undefined, 0, 0, undefined]);
    expect(holidays.until(2026)('Gulf · Jeddah (Asia/Riyadh)')).toEqual(days);
    expect(holidays.until(2026)('nowhere')).toEqual({});
    expect(holidays.until(2026)('QA')).toEqual({});
    expect(Object.keys(holidays.until(2027)('Germany')).filter((date) => date < '2027')).toEqual(
      Object.keys(holidays.until(2026)('Germany')),
    );
  });
});
