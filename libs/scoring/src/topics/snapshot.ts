import { countsThrough } from '../calendar/calendar';
import { type DayWeights, lightDaysOf } from '../calendar/calendar-weights';
import { handoverOf } from './handover/handover.dates';
import { silenceAt, type SilenceModel, type SilenceState } from './silence/silence.state';
import { dayOf } from '../vocabulary/dates';
import { DAY, type Moment } from '../vocabulary/vocabulary';
import type { Part } from '../facts/part';

/** One pilot at one moment: what measures and gates read. Only finished days count. */
export interface Snapshot {
  part: Part;
  pilot: string;
  t: Moment;
  today: number;
  counted: number;
  awake: number;
  handedOverAt: Moment | null;
  handoverAssumed: boolean;
  /** Whole days; negative before it, null without one. */
  sinceHandover: number | null;
  isHandedOver: boolean;
  silence: SilenceState | null;
  /** By which the risk of the silence is told. */
  model: SilenceModel;
}

export function snapshotOf(part: Part, pilot: string, t: Moment, model: SilenceModel, calendar: DayWeights | null): Snapshot {
  const today = dayOf(t);
  const { counted, awake } = countsThrough(
    part.calendar,
    today - 1,
    calendar ? lightDaysOf(calendar, part.calendar.place) : part.calendar.light,
  );
  const handover = handoverOf(part);
  const sinceHandover = handover ? Math.floor((t - handover.at) / DAY) : null;
  return {
    part,
    pilot,
    t,
    today,
    counted,
    awake,
    handedOverAt: handover?.at ?? null,
    handoverAssumed: handover?.assumed ?? false,
    sinceHandover,
    isHandedOver: sinceHandover !== null && sinceHandover >= 0,
    silence: silenceAt(part, t, counted, model),
    model,
  };
}

/** Awake days since a mark. */
export function awakeSince(snapshot: Snapshot, mark: { awake: number }): number {
  return Math.max(0, snapshot.awake - mark.awake);
}

export function daysSince(t: number, at: number): number {
  return Math.max(0, Math.floor((t - at) / DAY));
}
