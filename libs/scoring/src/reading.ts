/** What a measure reads: the number that goes on the curve, and how many days ago it was last heard of. */
export interface Reading {
  x: number;
  age: number;
}
