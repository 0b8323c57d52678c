import type { HealthLineResponse } from '@app/contracts';
import { shownScore } from '../../../ui/format/band';
import type { Clock } from '../../../ui/format/clock';
import { dayStart, dayWords } from '../../../ui/format/moment';
import { ScoreAxes } from './score-axes';
import { HEIGHT, markersOn, path, PLOT, pointsOf, TOP, y } from './score-line.rules';
import { ScoreMarkers } from './score-markers';
import type { Range, TimeScale } from './time-scale.rules';
import { useRangeDrag } from './use-range-drag';
import styles from './history.module.css';

interface Props {
  line: HealthLineResponse;
  scale: TimeScale;
  clock: Clock;
  range: Range;
  onRange: (range: Range) => void;
  width: number;
}

/** The score over a year, as known now. Dragging over it, or clicking twice, asks what changed between two days. */
export function ScoreLine({ line, scale, clock, range, onRange, width }: Props) {
  const { now, today } = clock;
  const points = pointsOf(line, scale);
  const first = points[0];
  const last = points.at(-1);
  const drag = useRangeDrag({ scale, first: first?.at ?? null, last: dayStart(today), onRange });
  const { anchor, hover } = drag;
  const shown = drag.chosen ?? range;
  const inside = points.filter(({ at }) => at >= shown.from && at <= shown.to);
  const hovered = hover === null ? undefined : points.find(({ at }) => at >= hover);
  const summary =
    first === undefined || last === undefined
      ? 'No score yet.'
      : `The score went from ${shownScore(first.score)} to ${shownScore(last.score)} since ${dayWords(first.at, now)}.`;

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
      <svg ref={drag.svg} width={width} height={HEIGHT} className={styles.line} role="img" aria-label={summary} {...drag.handlers}>
        <rect
          x={scale.x(shown.from)}
          y={TOP}
          width={Math.max(1, scale.x(shown.to) - scale.x(shown.from))}
          height={PLOT}
          className={styles.selection}
        />
        <ScoreAxes scale={scale} width={width} />
        <ScoreMarkers markers={markersOn(line, scale, width, clock)} now={now} />
        <path d={path(points, scale)} className={styles.past} />
        <path d={path(inside, scale)} className={styles.ink} />
        {anchor !== null && <line x1={scale.x(anchor.at)} x2={scale.x(anchor.at)} y1={TOP} y2={TOP + PLOT} className={styles.cross} />}
        {hovered !== undefined && <circle cx={scale.x(hovered.at)} cy={y(hovered.score)} r="3" className={styles.hover} />}
        {last !== undefined && <circle cx={scale.x(last.at)} cy={y(last.score)} r="4" className={styles.present} />}
      </svg>
    </figure>
  );
}
