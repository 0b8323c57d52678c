import { shownScore } from './format/band';
import { sparkline } from './format/sparkline.rules';

const BOX = { width: 112, height: 44, pad: 3 };
const STEADY = BOX.pad + 0.4 * (BOX.height - 2 * BOX.pad);

/** Ninety days on the full scale of 0–100, so that two rows can be compared: steady begins at the dotted line, the present is the dot. */
export function Sparkline({ trail }: { trail: readonly (number | null)[] }) {
  const { path, last } = sparkline(trail, BOX);
  const known = trail.filter((value) => value !== null);
  if (last === null) return <svg width={BOX.width} height={BOX.height} aria-hidden="true" />;
  const label = `Score over ${trail.length} days: from ${shownScore(known[0] ?? null)} to ${shownScore(known.at(-1) ?? null)}`;
  return (
    <svg width={BOX.width} height={BOX.height} role="img" aria-label={label}>
      <title>{label}</title>
      <line x1={BOX.pad} x2={BOX.width - BOX.pad} y1={STEADY} y2={STEADY} stroke="var(--line-strong)" strokeDasharray="1 3" />
      <path d={path} fill="none" stroke="var(--past)" strokeWidth="1.5" strokeLinejoin="round" strokeLinecap="round" />
      <circle cx={last.x} cy={last.y} r="2.4" fill="var(--ink)" />
    </svg>
  );
}
