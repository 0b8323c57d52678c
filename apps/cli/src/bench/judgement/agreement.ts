/**
 * Kendall's tau-b of pairs: agreement of two orders from −1 to 1, ties taken into account (Kendall, "The treatment of ties in ranking
 * problems", Biometrika 1945). Null where one side has no order: fewer than two pairs, or all alike.
 */
export function tauB(pairs: readonly (readonly [number, number])[]): number | null {
  let agreeing = 0;
  let ordered = 0;
  let orderedByFirst = 0;
  let orderedBySecond = 0;
  pairs.forEach(([first, second], index) => {
    for (const [otherFirst, otherSecond] of pairs.slice(index + 1)) {
      const byFirst = Math.sign(first - otherFirst);
      const bySecond = Math.sign(second - otherSecond);
      agreeing += byFirst * bySecond;
      orderedByFirst += Math.abs(byFirst);
      orderedBySecond += Math.abs(bySecond);
      ordered++;
    }
  });
  return ordered === 0 || orderedByFirst === 0 || orderedBySecond === 0 ? null : agreeing / Math.sqrt(orderedByFirst * orderedBySecond);
}

/** The mean; null of none. */
export function meanOf(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
