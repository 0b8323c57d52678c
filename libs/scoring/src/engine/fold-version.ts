import type { Facts } from '../facts/facts';
import type { Topic } from '../facts/part';
import { FOLDS } from '../topics/codes';

/** Version of what the topics share: calendar, pilots, order of folding. Facts of another version are folded from scratch. */
export const FOLD_VERSION = 9;

/** The present version of each topic's fold. */
export const FOLD_VERSIONS: { readonly [T in Topic]?: number } = Object.fromEntries(
  Object.entries(FOLDS).map(([topic, { version }]) => [topic, version]),
);

/** One text for all versions. It changes with any of them, because versions only rise. */
export const FACTS_VERSION = [FOLD_VERSION, ...Object.values(FOLD_VERSIONS)].join('.');

/** Topics whose slices were folded by another version than the present one. */
export function staleTopics({ versions }: Facts): Topic[] {
  const stale: Topic[] = [];
  for (const topic in FOLD_VERSIONS) if (versions[topic as Topic] !== FOLD_VERSIONS[topic as Topic]) stale.push(topic as Topic);
  return stale;
}
