export interface LogisticRows {
  /** Row-major, `columns` numbers per row. */
  values: Float64Array;
  columns: number;
  /** 1 or 0 per row. */
  labels: Uint8Array;
}

export interface LogisticFit {
  intercept: number;
  weights: number[];
}

const STEPS = 60;
const SWEEPS = 400;
const CLOSE = 1e-9;

/**
 * Logistic regression by Newton steps (iteratively reweighted least squares) with an L2 penalty on the weights of the standardised
 * columns, the intercept left free. Columns in `neverNegative` get no weight under 0: each step is a bounded least-squares problem,
 * solved column by column. Deterministic. Source: Hastie, Tibshirani, Friedman, *The Elements of Statistical Learning*, 4.4.
 */
export function fitLogistic(rows: LogisticRows, neverNegative: readonly boolean[], l2: number): LogisticFit {
  const { columns, labels } = rows;
  const { means, spreads, standard } = standardised(rows);
  const size = columns + 1;
  const beta = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    const { hessian, gradient } = slopeAt(beta, standard, labels, columns);
    for (let j = 1; j < size; j++) {
      hessian[j * size + j]! += l2;
      gradient[j]! -= l2 * beta[j]!;
    }
    const before = beta.slice();
    boundedStep(beta, hessian, gradient, neverNegative);
    if (furthest(before, beta) < CLOSE) break;
  }
  const weights = Array.from({ length: columns }, (_, j) => beta[j + 1]! / spreads[j]!);
  return { intercept: weights.reduce((sum, weight, j) => sum - weight * means[j]!, beta[0]!), weights };
}

function standardised({ values, columns, labels }: LogisticRows): { means: number[]; spreads: number[]; standard: Float64Array } {
  const count = labels.length;
  const means = new Array<number>(columns).fill(0);
  const squares = new Array<number>(columns).fill(0);
  for (let i = 0; i < count; i++) for (let j = 0; j < columns; j++) means[j]! += values[i * columns + j]! / count;
  for (let i = 0; i < count; i++) for (let j = 0; j < columns; j++) squares[j]! += (values[i * columns + j]! - means[j]!) ** 2 / count;
  // The weight of a constant column stays 0.
  const spreads = squares.map((square) => (square > 1e-12 ? Math.sqrt(square) : Infinity));
  const standard = new Float64Array(values.length);
  for (let i = 0; i < count; i++)
    for (let j = 0; j < columns; j++) standard[i * columns + j] = (values[i * columns + j]! - means[j]!) / spreads[j]!;
  return { means, spreads, standard };
}

function slopeAt(beta: Float64Array, standard: Float64Array, labels: Uint8Array, columns: number) {
  const size = columns + 1;
  const hessian = new Float64Array(size * size);
  const gradient = new Float64Array(size);
  const row = new Float64Array(size);
  row[0] = 1;
  for (let i = 0; i < labels.length; i++) {
    let sum = beta[0]!;
    for (let j = 0; j < columns; j++) {
      row[j + 1] = standard[i * columns + j]!;
      sum += beta[j + 1]! * row[j + 1]!;
    }
    const chance = 1 / (1 + Math.exp(-sum));
    const slope = chance * (1 - chance);
    for (let j = 0; j < size; j++) {
      gradient[j]! += (labels[i]! - chance) * row[j]!;
      for (let k = 0; k <= j; k++) hessian[j * size + k]! += slope * row[j]! * row[k]!;
    }
  }
  for (let j = 0; j < size; j++) {
    hessian[j * size + j]! += 1e-9;
    for (let k = 0; k < j; k++) hessian[k * size + j] = hessian[j * size + k]!;
  }
  return { hessian, gradient };
}

/** Moves beta to the minimum of the local quadratic within its bounds. */
function boundedStep(beta: Float64Array, hessian: Float64Array, gradient: Float64Array, neverNegative: readonly boolean[]): void {
  const size = beta.length;
  const target = new Float64Array(size);
  for (let j = 0; j < size; j++) {
    target[j] = gradient[j]!;
    for (let k = 0; k < size; k++) target[j]! += hessian[j * size + k]! * beta[k]!;
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let moved = 0;
    for (let j = 0; j < size; j++) {
      let rest = target[j]!;
      for (let k = 0; k < size; k++) if (k !== j) rest -= hessian[j * size + k]! * beta[k]!;
      let value = rest / hessian[j * size + j]!;
      if (j > 0 && neverNegative[j - 1]) value = Math.max(0, value);
      moved = Math.max(moved, Math.abs(value - beta[j]!));
      beta[j] = value;
    }
    if (moved < CLOSE) return;
  }
}

function furthest(a: Float64Array, b: Float64Array): number {
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
}
