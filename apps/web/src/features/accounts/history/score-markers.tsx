import { dayWords } from '../../../ui/format/moment';
import { PLOT, TOP, type MarkerOnLine } from './score-line.rules';
import styles from './history.module.css';

/** Events as dotted lines with labels. */
export function ScoreMarkers({ markers, now }: { markers: readonly MarkerOnLine[]; now: number }) {
  return markers.map(({ key, at, text, x, top, label }) => (
    <g key={key}>
      <title>{`${text}, ${dayWords(at, now)}`}</title>
      <line x1={x} x2={x} y1={top} y2={TOP + PLOT} className={styles.marker} />
      {label !== null && (
        <text x={label.x} y={label.y} className={styles.label}>
          {label.text}
        </text>
      )}
    </g>
  ));
}
