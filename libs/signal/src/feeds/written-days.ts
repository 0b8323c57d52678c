/** Days that may be remembered in one process; above that it forgets all of them. */
const MOST = 200_000;

/**
 * The feed days that are known to be in the database, so that a batch need not write them again. Add only what is committed; a forgotten
 * day costs one statement.
 */
export class WrittenDays {
  private readonly days = new Map<string, Set<number>>();
  private count = 0;

  /** @param most days to remember */
  constructor(private readonly most = MOST) {}

  has(vendorId: string, { source, topic, day }: FeedDay): boolean {
    return this.days.get(keyOf(vendorId, source, topic))?.has(day) ?? false;
  }

  add(vendorId: string, written: readonly FeedDay[]): void {
    for (const { source, topic, day } of written) {
      if (this.count >= this.most) this.forget();
      const key = keyOf(vendorId, source, topic);
      let days = this.days.get(key);
      if (!days) this.days.set(key, (days = new Set()));
      if (days.has(day)) continue;
      days.add(day);
      this.count++;
    }
  }

  private forget(): void {
    this.days.clear();
    this.count = 0;
  }
}

/** A day (since 1970, UTC) on which a source delivered signals of a topic. */
export interface FeedDay {
  source: string;
  topic: string;
  day: number;
}

/** Topics have no blanks. */
function keyOf(vendorId: string, source: string, topic: string): string {
  return `${vendorId} ${topic} ${source}`;
}
