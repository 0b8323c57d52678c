import { isISO31661Alpha2 } from 'class-validator';
import { COUNTRIES, matching } from './countries';

describe('countries', () => {
  it('are all that the API takes, each with its name', () => {
    expect(COUNTRIES).toHaveLength(249);
    expect(COUNTRIES.filter(({ value }) => !isISO31661Alpha2(value))).toEqual([]);
    expect(COUNTRIES.filter(({ value, label }) => label === value)).toEqual([]);
    expect(COUNTRIES.find(({ value }) => value === 'MY')?.label).toBe('Malaysia');
  });

  it('are found by a part of the name, with or without accents: first by the code, then by how they begin', () => {
    const found = (search: string): string[] => matching(COUNTRIES, search).map(({ value }) => value);
    expect(found('malay')).toEqual(['MY']);
    expect(found('turkiye')).toEqual(['TR']);
    expect(found('mal').slice(0, 2)).toEqual(['MW', 'MY']);
    expect(found('mal')).toContain('GT');
    expect(found('om')[0]).toBe('OM');
    expect(found('om')).toContain('CO');
    expect(found('atlantis')).toEqual([]);
  });
});
