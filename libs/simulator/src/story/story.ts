import { DAY, dateOfDay, dayOf, type Moment, type RawSignal } from '@app/scoring';
import type { PersonPlan, Plot } from '../characters/character';
import { Random } from './random';
import type { SimulatedEvent } from './simulated-event';
import { WorkCalendar } from './work-calendar';

const HOUR = DAY / 24;

/** Minor units per unit, the same for every currency in the simulation. */
export const MINOR_UNITS = 100;

/** One signal exactly as `POST /v1/signals` takes it, with an id of its own in its source. Persons are addresses. */
export type SimulatedSignal = RawSignal & { id: string; source: string };

const GERMAN: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** A name as the first part of an address, umlauts as the country writes them: `Jürgen Groß` → `juergen.gross`, `Elin Åkesson` → `elin.akesson`. */
export function addressPart(name: string, german = false): string {
  return name
    .toLowerCase()
    .replace(/[äöü]/g, (letter) => (german ? (GERMAN[letter] ?? letter) : letter))
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')
    .normalize('NFD')
    .replace(/[\u0300-\u036f']/g, '')
    .replace(/[^a-z0-9]+/g, '.');
}

/** A text as a key of its own: `Fit line 3` → `fit-line-3`. */
export function slug(text: string): string {
  return addressPart(text)
    .replaceAll('.', '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * One client's story: its dates, its working calendar and the signals emitted so far. Every stream draws from a
 * source of chance of its own and walks forward through the days, so that the past does not depend on how far the story goes.
 */
export class Story {
  readonly calendar: WorkCalendar;
  readonly signals: SimulatedSignal[] = [];
  private readonly questioned = new Set<number>();
  readonly start: number;
  readonly lastDay: number;

  constructor(
    readonly character: Plot,
    private readonly seed: string,
    /** Days since 1970-01-01. */
    readonly handover: number,
    /** The last moment of the story. */
    private readonly end: Moment,
  ) {
    const { place, lulls = [] } = character;
    this.calendar = new WorkCalendar({ ...place, lulls: [...place.lulls, ...lulls] });
    this.start = this.handover - character.pilotDays;
    this.lastDay = dayOf(end);
  }

  random(stream: string): Random {
    return new Random(`${this.seed}/${this.character.key}/${stream}`);
  }

  /** Days after the handover. */
  age(day: number): number {
    return day - this.handover;
  }

  addressOf(person: PersonPlan): string {
    const house = person.side === 'partner' ? addressPart(this.character.partner ?? '').replaceAll('.', '-') : this.character.key;
    const german = this.character.place.region.startsWith('Germany');
    return `${addressPart(person.name, german)}@${house}.example`;
  }

  /** One of our own people. */
  ourAddress(name: string): string {
    return `${addressPart(name)}@vendor.example`;
  }

  /** The person who signs for the client that day: the first one still there, if they still answer. */
  signer(day: number): { person?: string } {
    const first = this.character.people.find((person) => person.side !== 'partner' && this.isHere(person, day));
    const answers = first?.talk.findLast(([from]) => from <= this.age(day))?.[2] ?? 0;
    return first && answers > 0.2 ? { person: this.addressOf(first) } : {};
  }

  person(name: string): PersonPlan {
    const found = this.character.people.find((person) => person.name === name);
    if (!found) throw new Error(`${this.character.key} has nobody called ${name}`);
    return found;
  }

  isHere(person: PersonPlan, day: number): boolean {
    return person.leaves === undefined || this.age(day) < person.leaves;
  }

  /** The first working day from `age` days after the handover on; that day itself if everybody is away for long. */
  workday(age: number): number {
    const due = this.handover + age;
    for (let day = due; day < due + 7; day++) if (this.calendar.worksOn(day)) return day;
    return due;
  }

  /** A moment on a day at an hour of the client's clock. */
  moment(day: number, hour: number): Moment {
    return Math.round(day * DAY + (hour - this.character.place.utcOffset) * HOUR);
  }

  /** A moment in the client's working hours. */
  workingMoment(day: number, random: Random): Moment {
    return this.moment(day, 8.2 + 9 * (random.next() + random.next()) * 0.5);
  }

  /** True in the months in which the devices sleep. */
  sleepsOn(day: number): boolean {
    return this.character.pilot.dormantMonths?.includes(Number(dateOfDay(day).slice(5, 7))) ?? false;
  }

  /** At most one question per account and day: true for the first one. */
  takesQuestion(day: number): boolean {
    if (this.questioned.has(day)) return false;
    this.questioned.add(day);
    return true;
  }

  /** Emits a signal. `name` is unique within the account. Signals after the end of the story are dropped. */
  emit(source: string, name: string, at: Moment, event: SimulatedEvent): void {
    if (at > this.end) return;
    const account = this.character.key;
    this.signals.push({
      id: `${account}/${name}`,
      account,
      occurredAt: new Date(at).toISOString(),
      source,
      ...event,
      data: { ...event.data },
    });
  }
}

/** The day on which `work` working days have passed after `day`; null past the end of the story. */
export function workDaysAfter(story: Story, day: number, work: number): number | null {
  let left = work;
  let current = day;
  while (left > 0) {
    current++;
    if (current > story.lastDay) return null;
    left -= story.calendar.paceOn(current);
  }
  return current;
}
