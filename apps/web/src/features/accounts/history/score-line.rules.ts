import type { HealthLineResponse } from '@app/contracts';
import type { Clock } from '../../../ui/format/clock';
import { dayStart } from '../../../ui/format/moment';
import { labelLines, type TimeScale } from './time-scale.rules';

/** Pixels of the drawing from its top: three lines of labels, the plot, the months. */
export const TOP = 42;
export const PLOT = 152;
export const HEIGHT = TOP + PLOT + 22;

const LABEL_LINES = 3;
const LABEL_HEIGHT = 13;
const CHARACTER = 6.3;
const LONGEST_LABEL = 34;

export interface Point {
  at: number;
  score: number;
}

export interface MarkerOnLine {
  key: string;
  at: number;
  text: string;
  x: number;
  /** Top of its dotted line. */
  top: number;
  /** Null where no line of labels has room. */
  label: { text: string; x: number; y: number } | null;
}

/** Pixels from the top of a score. */
export const y = (score: number) => TOP + (1 - score / 100) * PLOT;

/** The days with a score that the scale shows. */
export function pointsOf({ points }: HealthLineResponse, scale: TimeScale): Point[] {
  return points
    .flatMap((point): Point[] => (point.score === null ? [] : [{ at: dayStart(point.at.slice(0, 10)), score: point.score }]))
    .filter((point) => point.at >= scale.from);
}

/** The path of a line through the points. */
export function path(points: readonly Point[], scale: TimeScale): string {
  return points.map(({ at, score }, index) => `${index === 0 ? 'M' : 'L'}${scale.x(at).toFixed(1)} ${y(score).toFixed(1)}`).join('');
}

/** Markers within the width, with labels that do not touch. */
export function markersOn(
  { markers }: HealthLineResponse,
  scale: TimeScale,
  width: number,
  { at: timeOf }: Pick<Clock, 'at'>,
): MarkerOnLine[] {
  const shown = markers
    .map(({ kind, at, text }) => ({ key: `${kind}${at}${text}`, at: timeOf(at), text, short: shortened(text), x: scale.x(timeOf(at)) }))
    .filter(({ x }) => x >= 0 && x <= width);
  const labels = shown.map(({ short, x }) => {
    const size = short.length * CHARACTER + 6;
    return { x: Math.min(x + 4, width - size), width: size };
  });
  const lines = labelLines(labels, LABEL_LINES);
  return shown.map(({ short, ...marker }, index) => {
    const line = lines[index] ?? -1;
    if (line === -1) return { ...marker, top: TOP, label: null };
    return { ...marker, top: 4 + line * LABEL_HEIGHT, label: { text: short, x: labels[index]?.x ?? 0, y: 12 + line * LABEL_HEIGHT } };
  });
}

/** Without what is in brackets at the end; the whole text is shown on hover and in the timeline. */
function shortened(text: string): string {
  const plain = text.replace(/\s*\(.*\)$/, '');
  return plain.length <= LONGEST_LABEL ? plain : `${plain.slice(0, LONGEST_LABEL - 1).trimEnd()}…`;
}
