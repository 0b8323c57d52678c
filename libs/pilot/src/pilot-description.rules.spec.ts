import { isSameDescription, toSignalData } from './pilot-description.rules';

describe('pilot descriptions', () => {
  it('contain only what is known', () => {
    expect(toSignalData({ name: 'Plant 3', stage: null, dormantMonths: [], plannedDevices: 400 })).toEqual({
      name: 'Plant 3',
      plannedDevices: 400,
    });
  });

  it('are equal regardless of the order of months', () => {
    expect(isSameDescription({ name: 'A', dormantMonths: [2, 1] }, { name: 'A', dormantMonths: [1, 2], startedOn: null })).toBe(true);
    expect(isSameDescription({ name: 'A' }, { name: 'A', plannedDevices: 1 })).toBe(false);
  });
});
