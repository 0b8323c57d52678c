import { Zone } from '@app/scoring/vocabulary';
import { Clock } from '../../../ui/format/clock';
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

  it("groups by the vendor's day and keeps the order", () => {
    const at = (moment: string) => ({ id: moment, occurredAt: moment }) as Parameters<typeof byDay>[0][number];
    const signals = ['2026-11-22T16:00:00Z', '2026-11-22T15:01:00Z', '2026-11-22T14:59:00Z'].map(at);
    const daysIn = (zone: string) =>
      byDay(signals, new Clock(new Zone(zone), Date.parse('2026-11-23T09:00:00Z'))).map(({ day, items }) => [day, items.length]);
    expect(daysIn('Asia/Tokyo')).toEqual([
      ['2026-11-23', 2],
      ['2026-11-22', 1],
    ]);
    expect(daysIn('America/Sao_Paulo')).toEqual([['2026-11-22', 3]]);
  });
});
