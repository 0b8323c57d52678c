import { dateOfDay, dayOf } from './dates';
import { DAY, type Moment } from './vocabulary';

/** The offset from UTC in ms on one UTC day: `before` until the moment of a change of clocks, `after` from then on. */
interface Offset {
  before: number;
  change: Moment;
  after: number;
}

/** The calendar of a time zone. A day is a whole number of days since 1970-01-01, as the clocks of the zone show it. */
export class Zone {
  private readonly clock: Intl.DateTimeFormat | null;
  private readonly offsets = new Map<number, Offset>();

  /** `name`: an IANA name; a name that is not known is taken as UTC. */
  constructor(readonly name: string) {
    this.clock = name === 'UTC' ? null : clockOf(name);
  }

  /** What the clocks show at a moment, in ms since 1970 as if they showed UTC. */
  clockAt(moment: Moment): number {
    return this.clock === null ? moment : moment + this.offsetAt(moment);
  }

  /** The day of a moment. */
  dayOf(moment: Moment): number {
    return dayOf(this.clockAt(moment));
  }

  /** ISO date of a moment. */
  dateOf(moment: Moment): string {
    return dateOfDay(this.dayOf(moment));
  }

  /** The first moment of a day: midnight, or the moment to which the clocks jump where there is no midnight. */
  startOf(day: number): Moment {
    const midnight = day * DAY;
    if (this.clock === null) return midnight;
    const [early, late] = [midnight - this.offsetAt(midnight - DAY), midnight - this.offsetAt(midnight + DAY)].sort((a, b) => a - b);
    return this.dayOf(early!) === day ? early! : late!;
  }

  private offsetAt(moment: Moment): number {
    const day = dayOf(moment);
    let offset = this.offsets.get(day);
    if (!offset) this.offsets.set(day, (offset = this.offsetOn(day)));
    return moment < offset.change ? offset.before : offset.after;
  }

  private offsetOn(day: number): Offset {
    let low = day * DAY;
    let high = low + DAY;
    const [before, after] = [this.shownAt(low), this.shownAt(high)];
    if (before === after) return { before, change: low, after };
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.shownAt(middle) === before) low = middle;
      else high = middle;
    }
    return { before, change: high, after };
  }

  /** What the clocks of the zone show at a moment, minus UTC, in ms. */
  private shownAt(moment: Moment): number {
    const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of this.clock!.formatToParts(moment)) shown[type] = Number(value);
    const { year, month, day, hour, minute, second } = shown as Record<Intl.DateTimeFormatPartTypes, number>;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000;
  }
}

export const UTC = new Zone('UTC');

/** True for an IANA name that this machine knows. */
export function isZone(name: string): boolean {
  return name === 'UTC' || clockOf(name) !== null;
}

function clockOf(timeZone: string): Intl.DateTimeFormat | null {
  const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23', ...parts });
  } catch {
    return null;
  }
}
