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

it('shows a score without a band as an early read', () => {
  expect(shownBand(null, 100)).toBe('early-read');
  expect(shownBand(null, 0)).toBe('early-read');
  expect(shownBand(null, null)).toBe('unknown');
  expect(shownBand('stalled', 12)).toBe('stalled');
  expect(shownBand('steady', 66)).toBe('steady');
});
