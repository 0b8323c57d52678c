import type { HealthLineResponse } from '@app/contracts';
import { useRef, useState, type PointerEvent } from 'react';
import { BAND_WORDS, shownScore } from '../../../ui/format/band';
import { DAY, dayStart, dayWords, localDay, momentOf } from '../../../ui/format/moment';
import { labelLines, monthTicks, type Range, type TimeScale } from './time-scale.rules';
import styles from './history.module.css';

const TOP = 42;
const PLOT = 152;
const HEIGHT = TOP + PLOT + 22;
const EDGES = [80, 60, 40];
const BAND_AT = [
  { at: 90, word: BAND_WORDS.thriving },
  { at: 70, word: BAND_WORDS.steady },
  { at: 50, word: BAND_WORDS['at-risk'] },
  { at: 20, word: BAND_WORDS.stalled },
];

interface Props {
  line: HealthLineResponse;
  scale: TimeScale;
  now: number;
  range: Range;
  onRange: (range: Range) => void;
  width: number;
}

interface Point {
  at: number;
  score: number;
}

const y = (score: number) => TOP + (1 - score / 100) * PLOT;

/** What fits above the line; all of it is said on hover and in the timeline. */
function shortened(text: string): string {
  const plain = text.replace(/\s*\(.*\)$/, '');
  return plain.length <= 34 ? plain : `${plain.slice(0, 33).trimEnd()}…`;
}

function path(points: readonly Point[], scale: TimeScale): string {
  return points.map(({ at, score }, index) => `${index === 0 ? 'M' : 'L'}${scale.x(at).toFixed(1)} ${y(score).toFixed(1)}`).join('');
}

/** The score over a year, as known now. Drag over it, or click twice, to ask what changed between two days. */
export function ScoreLine({ line, scale, now, range, onRange, width }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const [hover, setHover] = useState<number | null>(null);
  const [anchor, setAnchor] = useState<{ at: number; dragging: boolean } | null>(null);
  const today = dayStart(localDay(now));
  const points = line.points
    .filter((point) => point.score !== null)
    .map((point): Point => ({ at: dayStart(point.at.slice(0, 10)), score: point.score ?? 0 }))
    .filter((point) => point.at >= scale.from);
  const last = points.at(-1);
  const firstAt = points[0]?.at ?? today;

  const dayAt = (event: PointerEvent): number => {
    const left = svg.current?.getBoundingClientRect().left ?? 0;
    return Math.max(firstAt, Math.min(today, dayStart(localDay(scale.at(event.clientX - left)))));
  };
  const select = (a: number, b: number) => {
    if (Math.abs(a - b) >= DAY / 2) onRange({ from: Math.min(a, b), to: Math.max(a, b) });
  };

  const shown = anchor !== null && hover !== null ? { from: Math.min(anchor.at, hover), to: Math.max(anchor.at, hover) } : range;
  const inside = points.filter((point) => point.at >= shown.from && point.at <= shown.to);
  const hovered = hover === null ? undefined : points.find((point) => point.at >= hover);
  const markers = line.markers
    .map((marker) => ({ ...marker, short: shortened(marker.text), x: scale.x(momentOf(marker.at)) }))
    .filter((marker) => marker.x >= 0 && marker.x <= width);
  const labels = markers.map((marker) => {
    const size = marker.short.length * 6.3 + 6;
    return { x: Math.min(marker.x + 4, width - size), width: size };
  });
  const lines = labelLines(labels, 3);
  const summary =
    points.length === 0
      ? 'No score yet.'
      : `The score went from ${shownScore(points[0]?.score ?? null)} to ${shownScore(last?.score ?? null)} since ${dayWords(firstAt, now)}.`;

  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <h2>Score</h2>
        <span className={styles.readout}>
          {anchor !== null && !anchor.dragging
            ? `From ${dayWords(anchor.at, now)}: choose the other date`
            : hovered !== undefined
              ? `${dayWords(hovered.at, now)}: ${shownScore(hovered.score)}`
              : 'Drag across the line to see what changed'}
        </span>
      </figcaption>
      <svg
        ref={svg}
        width={width}
        height={HEIGHT}
        className={styles.line}
        role="img"
        aria-label={summary}
        onPointerDown={(event) => {
          if (event.button !== 0 || points.length === 0) return;
          const at = dayAt(event);
          if (anchor === null) {
            event.currentTarget.setPointerCapture(event.pointerId);
            setAnchor({ at, dragging: true });
            setHover(at);
          } else {
            select(anchor.at, at);
            setAnchor(null);
          }
        }}
        onPointerMove={(event) => setHover(dayAt(event))}
        onPointerUp={(event) => {
          if (anchor?.dragging !== true) return;
          const at = dayAt(event);
          if (Math.abs(scale.x(at) - scale.x(anchor.at)) < 6) setAnchor({ at: anchor.at, dragging: false });
          else {
            select(anchor.at, at);
            setAnchor(null);
          }
        }}
        onPointerCancel={() => setAnchor(null)}
        onPointerLeave={() => setHover(null)}
      >
        <rect
          x={scale.x(shown.from)}
          y={TOP}
          width={Math.max(1, scale.x(shown.to) - scale.x(shown.from))}
          height={PLOT}
          className={styles.selection}
        />
        {EDGES.map((edge) => (
          <g key={edge}>
            <line x1={0} x2={width} y1={y(edge) + 0.5} y2={y(edge) + 0.5} className={styles.grid} />
            <text x={0} y={y(edge) - 3} className={styles.tick}>
              {edge}
            </text>
          </g>
        ))}
        {width >= 560 &&
          BAND_AT.map(({ at, word }) => (
            <text key={word} x={width} y={y(at) + 4} textAnchor="end" className={styles.tick}>
              {word}
            </text>
          ))}
        <line x1={0} x2={width} y1={TOP + PLOT + 0.5} y2={TOP + PLOT + 0.5} className={styles.base} />
        {monthTicks(scale).map((tick) => (
          <text
            key={tick.at}
            x={scale.x(tick.at)}
            y={HEIGHT - 6}
            textAnchor={scale.x(tick.at) < 20 ? 'start' : 'middle'}
            className={styles.tick}
          >
            {tick.name}
          </text>
        ))}
        {markers.map((marker, index) => (
          <g key={`${marker.kind}${marker.at}`}>
            <title>{`${marker.text}, ${dayWords(momentOf(marker.at), now)}`}</title>
            <line
              x1={marker.x}
              x2={marker.x}
              y1={lines[index] === -1 ? TOP : 4 + (lines[index] ?? 0) * 13}
              y2={TOP + PLOT}
              className={styles.marker}
            />
            {lines[index] !== -1 && (
              <text x={labels[index]?.x} y={12 + (lines[index] ?? 0) * 13} className={styles.label}>
                {marker.short}
              </text>
            )}
          </g>
        ))}
        <path d={path(points, scale)} className={styles.past} />
        <path d={path(inside, scale)} className={styles.ink} />
        {anchor !== null && <line x1={scale.x(anchor.at)} x2={scale.x(anchor.at)} y1={TOP} y2={TOP + PLOT} className={styles.cross} />}
        {hovered !== undefined && <circle cx={scale.x(hovered.at)} cy={y(hovered.score)} r="3" className={styles.hover} />}
        {last !== undefined && <circle cx={scale.x(last.at)} cy={y(last.score)} r="4" className={styles.present} />}
      </svg>
    </figure>
  );
}
