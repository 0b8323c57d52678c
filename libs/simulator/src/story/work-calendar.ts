import { dateOfDay } from '@app/scoring';

/** A yearly period in which people work less. `MM-DD` dates, both inclusive, not across New Year. */
export interface Lull {
  from: string;
  until: string;
  pace: number;
}

export interface WorkHabits {
  /** ISO weekdays off, 1 = Monday … 7 = Sunday. */
  weekend: readonly number[];
  lulls: readonly Lull[];
  /** Pace in Ramadan and in the first days of the month after it; missing where it is not observed. */
  ramadan?: { pace: number; feastPace: number };
}

/** ISO weekday of a day since 1970-01-01 (a Thursday). */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Month (1–12) and day of the tabular Islamic calendar; within a day of the observed one (Reingold, Dershowitz, *Calendrical Calculations*). */
export function islamicDate(day: number): { month: number; day: number } {
  let left = day + 2_440_588 - 1_948_440 + 10_632;
  const cycle = Math.floor((left - 1) / 10_631);
  left = left - 10_631 * cycle + 354;
  const year =
    Math.floor((10_985 - left) / 5316) * Math.floor((50 * left) / 17_719) + Math.floor(left / 5670) * Math.floor((43 * left) / 15_238);
  left =
    left - Math.floor((30 - year) / 15) * Math.floor((17_719 * year) / 50) - Math.floor(year / 16) * Math.floor((15_238 * year) / 43) + 29;
  const month = Math.floor((24 * left) / 709);
  return { month, day: left - Math.floor((709 * month) / 24) };
}

const WEEKEND_PACE = 0.02;
const FEAST_DAYS = 5;

/** The share of people in a place who work on each day: 1 on a usual working day, near 0 on days off. */
export class WorkCalendar {
  private readonly known = new Map<number, number>();

  constructor(private readonly habits: WorkHabits) {}

  paceOn(day: number): number {
    let pace = this.known.get(day);
    if (pace === undefined) {
      pace = this.work(day);
      this.known.set(day, pace);
    }
    return pace;
  }

  /** True on a day on which most people are at work. */
  worksOn(day: number): boolean {
    return this.paceOn(day) >= 0.3;
  }

  private work(day: number): number {
    if (this.habits.weekend.includes(weekdayOf(day))) return WEEKEND_PACE;
    const monthDay = dateOfDay(day).slice(5);
    let pace = 1;
    for (const lull of this.habits.lulls) {
      if (monthDay >= lull.from && monthDay <= lull.until) pace = Math.min(pace, lull.pace);
    }
    if (this.habits.ramadan) {
      const date = islamicDate(day);
      if (date.month === 9) pace = Math.min(pace, this.habits.ramadan.pace);
      if (date.month === 10 && date.day <= FEAST_DAYS) pace = Math.min(pace, this.habits.ramadan.feastPace);
    }
    return pace;
  }
}
