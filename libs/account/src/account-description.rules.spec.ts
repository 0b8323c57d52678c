import { isSameDescription, toSignalData } from './account-description.rules';

describe('account descriptions', () => {
  it('carry only what is known', () => {
    expect(toSignalData({ name: 'Acme', region: null, weekend: [6, 5], annualValue: 0 })).toEqual({
      name: 'Acme',
      weekend: [5, 6],
      annualValue: 0,
    });
  });

  it('are the same whatever the order of weekdays, and whether unknown is null or left out', () => {
    expect(isSameDescription({ name: 'Acme', weekend: [7, 6], csm: null }, { name: 'Acme', weekend: [6, 7] })).toBe(true);
  });

  it.each([
    [{ name: 'Acme' }, { name: 'ACME' }],
    [{ name: 'Acme', annualValue: 0 }, { name: 'Acme' }],
    [{ name: 'Acme', weekend: [] }, { name: 'Acme' }],
    [
      { name: 'Acme', csm: 'a' },
      { name: 'Acme', ae: 'a' },
    ],
  ])('%j and %j differ', (a, b) => {
    expect(isSameDescription(a, b)).toBe(false);
  });
});
