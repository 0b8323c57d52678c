/** A copy of plain JSON, all the way down; several times faster than `structuredClone`. */
export function copyOf<T>(json: T): T {
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return json.map(copyOf) as T;
  const copy = { ...json };
  for (const key in copy) if (typeof copy[key] === 'object') copy[key] = copyOf(copy[key]);
  return copy;
}
