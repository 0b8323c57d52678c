import { setTimeout as pause } from 'node:timers/promises';

/** A condition returns one of these until it is met. */
type NotYet = false | null | undefined | 0 | '';

/**
 * Waits until a condition is truthy and returns its value. A condition that throws is tried again. Throws after `within` milliseconds,
 * with what it waited for and saw last.
 */
export async function until<T>(
  condition: () => T | Promise<T>,
  { within, what = 'the condition', every = 20 }: { within: number; what?: string; every?: number },
): Promise<Exclude<T, NotYet>> {
  const end = Date.now() + within;
  for (;;) {
    let seen: string;
    try {
      const answer = await condition();
      if (answer) return answer as Exclude<T, NotYet>;
      seen = String(answer);
    } catch (error) {
      seen = error instanceof Error ? error.message : String(error);
    }
    if (Date.now() > end) throw new Error(`Waited ${within} ms for ${what}; last seen: ${seen}`);
    await pause(every);
  }
}
