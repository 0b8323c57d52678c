import type { HealthLineResponse } from '@app/contracts';
import { Zone } from '@app/scoring/vocabulary';
import { Clock } from '../../../ui/format/clock';
import { markersOn, pointsOf, PLOT, TOP, y } from './score-line.rules';
import { timeScale } from './time-scale.rules';

const from = Date.UTC(2026, 0, 1);
const to = Date.UTC(2026, 11, 31);
const scale = timeScale(from, to, 0, 900);
const clock = new Clock(new Zone('Europe/Warsaw'), to);
const marker = (at: string, text: string): HealthLineResponse['markers'][number] => ({ at, kind: 'champion', text });
const line: HealthLineResponse = {
  account: 'acme',
  points: [
    { at: '2025-12-30', score: 40, band: 'at-risk' },
    { at: '2026-02-01', score: null, band: null },
    { at: '2026-03-01', score: 80, band: 'thriving' },
  ],
  markers: [marker('2025-06-01', 'Too early'), marker('2026-03-01', 'Farid Rahman is now champion (moved from head office)')],
};

it('draws only days with a score that the scale shows', () => {
  expect(pointsOf(line, scale)).toEqual([{ at: Date.UTC(2026, 2, 1), score: 80 }]);
  expect([y(100), y(0)]).toEqual([TOP, TOP + PLOT]);
});

it('labels markers without their brackets, and drops labels for which no line has room', () => {
  expect(markersOn(line, scale, 900, clock).map(({ label }) => label?.text)).toEqual(['Farid Rahman is now champion']);
  const crowd = Array.from({ length: 5 }, (_, day) => marker(`2026-05-0${day + 1}`, 'Farid Rahman is now champion'));
  const labels = markersOn({ ...line, markers: crowd }, scale, 900, clock).map(({ label }) => label);
  expect(labels.filter((label) => label !== null)).toHaveLength(3);
});
