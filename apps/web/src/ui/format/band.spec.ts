import { shownBand, shownScore } from './band';

describe('shown score', () => {
  it('rounds', () => {
    expect(shownScore(45.5)).toBe('46');
    expect(shownScore(45.49)).toBe('45');
  });

  it('never rounds up into a band that was not reached', () => {
    expect(shownScore(59.8)).toBe('59');
    expect(shownScore(39.99)).toBe('39');
    expect(shownScore(79.5)).toBe('79');
    expect(shownScore(60)).toBe('60');
  });

  it('shows a dash where nothing is known', () => {
    expect(shownScore(null)).toBe('–');
  });
});

it('shows an early read where the band is withheld, and nothing where nothing is known', () => {
  expect(shownBand({ band: null, earlyRead: true })).toBe('early-read');
  expect(shownBand({ band: null, earlyRead: false })).toBe('unknown');
  expect(shownBand({ band: 'stalled', earlyRead: true })).toBe('stalled');
  expect(shownBand({ band: 'steady', earlyRead: false })).toBe('steady');
});
