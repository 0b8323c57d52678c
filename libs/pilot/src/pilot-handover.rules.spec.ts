import { UTC, Zone } from '@app/scoring';
import { assumedHandover, recordedHandover } from './pilot-handover.rules';

const NOW = new Date('2026-11-23T12:00:00Z');

describe('a recorded handover', () => {
  it('uses the given moment, or now if the clock is slightly ahead', () => {
    const past = new Date('2026-01-12T08:00:00Z');
    expect(recordedHandover(past, NOW)).toEqual(past);
    expect(recordedHandover(new Date('2026-11-23T12:10:00Z'), NOW)).toEqual(NOW);
  });

  it('is not in the future', () => {
    expect(() => recordedHandover(new Date('2026-11-23T12:10:01Z'), NOW)).toThrow(expect.objectContaining({ code: 'invalid' }));
  });
});

describe('an assumed handover', () => {
  it('is the planned end, else 120 days after the start', () => {
    expect(assumedHandover({ startedOn: '2026-01-01', plannedEndOn: '2026-03-31' }, NOW, UTC)).toEqual(new Date('2026-03-31T00:00:00Z'));
    const there = assumedHandover({ startedOn: null, plannedEndOn: '2026-03-31' }, NOW, new Zone('America/Sao_Paulo'));
    expect(there).toEqual(new Date('2026-03-31T03:00:00Z'));
    expect(assumedHandover({ startedOn: '2026-01-01', plannedEndOn: null }, NOW, UTC)).toEqual(new Date('2026-05-01T00:00:00Z'));
  });

  it.each([
    { startedOn: null, plannedEndOn: null },
    { startedOn: '2026-09-01', plannedEndOn: null },
    { startedOn: null, plannedEndOn: '2026-12-01' },
  ])('cannot be of %j', (pilot) => {
    expect(() => assumedHandover(pilot, NOW, UTC)).toThrow(expect.objectContaining({ code: 'unprocessable' }));
  });
});
