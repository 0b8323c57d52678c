/**
 * The path of a small line, broken where nothing is known.
 * @param values 0–100, oldest first, evenly spaced
 * @returns the path, and the last known point (null when nothing is known)
 */
export function sparkline(
  values: readonly (number | null)[],
  box: { width: number; height: number; pad: number },
): { path: string; last: { x: number; y: number } | null } {
  const step = values.length > 1 ? (box.width - 2 * box.pad) / (values.length - 1) : 0;
  let path = '';
  let pen = false;
  let last: { x: number; y: number } | null = null;
  values.forEach((value, index) => {
    if (value === null) {
      pen = false;
      return;
    }
    const x = round(box.pad + index * step);
    const y = round(box.pad + (1 - value / 100) * (box.height - 2 * box.pad));
    path += `${pen ? 'L' : 'M'}${x} ${y}`;
    pen = true;
    last = { x, y };
  });
  return { path, last };
}

const round = (value: number) => Math.round(value * 10) / 10;
