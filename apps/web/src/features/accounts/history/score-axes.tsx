import { BAND_WORDS } from '../../../ui/format/band';
import { HEIGHT, PLOT, TOP, y } from './score-line.rules';
import { monthTicks, type TimeScale } from './time-scale.rules';
import styles from './history.module.css';

const EDGES = [80, 60, 40];
const BAND_AT = [
  { at: 90, word: BAND_WORDS.thriving },
  { at: 70, word: BAND_WORDS.steady },
  { at: 50, word: BAND_WORDS['at-risk'] },
  { at: 20, word: BAND_WORDS.stalled },
];
/** On a narrower chart the names of the bands would cover the line. */
const WIDE = 560;

/** The edges and names of the bands, and the months. */
export function ScoreAxes({ scale, width }: { scale: TimeScale; width: number }) {
  return (
    <>
      {EDGES.map((edge) => (
        <g key={edge}>
          <line x1={0} x2={width} y1={y(edge) + 0.5} y2={y(edge) + 0.5} className={styles.grid} />
          <text x={0} y={y(edge) - 3} className={styles.tick}>
            {edge}
          </text>
        </g>
      ))}
      {width >= WIDE &&
        BAND_AT.map(({ at, word }) => (
          <text key={word} x={width} y={y(at) + 4} textAnchor="end" className={styles.tick}>
            {word}
          </text>
        ))}
      <line x1={0} x2={width} y1={TOP + PLOT + 0.5} y2={TOP + PLOT + 0.5} className={styles.base} />
      {monthTicks(scale).map(({ at, name }) => (
        <text key={at} x={scale.x(at)} y={HEIGHT - 6} textAnchor={scale.x(at) < 20 ? 'start' : 'middle'} className={styles.tick}>
          {name}
        </text>
      ))}
    </>
  );
}
