import { byDay, kindsFor } from './timeline.rules';

describe('timeline', () => {
  it('hides machine signals by default', () => {
    expect(kindsFor('people')).toContain('touchpoint.inbound');
    expect(kindsFor('people')).not.toContain('fleet.reported');
    expect(kindsFor('people')).not.toContain('user.active');
    expect(kindsFor('machines')).toContain('user.active');
    expect(kindsFor('business')).not.toContain('touchpoint.inbound');
    expect(kindsFor('all')).toBeUndefined();
  });

  it("groups by the reader's local day and keeps the order", () => {
    const at = (date: Date) => ({ id: date.toISOString(), occurredAt: date.toISOString() }) as Parameters<typeof byDay>[0][number];
    const days = byDay([at(new Date(2026, 10, 23, 9)), at(new Date(2026, 10, 23, 0, 1)), at(new Date(2026, 10, 22, 23, 59))]);
    expect(days.map((day) => [day.day, day.items.length])).toEqual([
      ['2026-11-23', 2],
      ['2026-11-22', 1],
    ]);
  });
});
