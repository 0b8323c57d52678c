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

describe('shown band', () => {
  it('shows an early read instead of good news only', () => {
    expect(shownBand('steady', true)).toBe('early-read');
    expect(shownBand('thriving', true)).toBe('early-read');
    expect(shownBand('at-risk', true)).toBe('at-risk');
    expect(shownBand('stalled', true)).toBe('stalled');
    expect(shownBand('steady', false)).toBe('steady');
    expect(shownBand(null, true)).toBe('unknown');
  });
});
