import { countsBetween, countsThrough, isAsleep } from '../calendar/calendar';
import { type DayWeights, type LightDays, lightDaysOf } from '../calendar/calendar-weights';
import { handoverOf } from './handover/handover.dates';
import { NO_STOPS, stopsOf, type Stops } from '../feeds/stops';
import type { Outage } from '../feeds/outages';
import { type RoleSilence, silenceAt, type SilenceModel, type SilenceState } from './silence/silence.state';
import { dayOf } from '../vocabulary/dates';
import { DAY, type Moment } from '../vocabulary/vocabulary';
import { UTC, type Zone } from '../vocabulary/zone';
import type { Part } from '../facts/part';

/** One pilot at one moment: what measures and gates read. Only finished days count. */
export interface Snapshot {
  part: Part;
  pilot: string;
  t: Moment;
  /** The vendor's, by whose days people read, and due dates are due. */
  zone: Zone;
  today: number;
  counted: number;
  awake: number;
  handedOverAt: Moment | null;
  handoverAssumed: boolean;
  /** Whole days; negative before it, null without one. */
  sinceHandover: number | null;
  isHandedOver: boolean;
  silence: SilenceState | null;
  /** By which the risk of the silence is computed. */
  model: SilenceModel;
  /** What its sources did not deliver. */
  stops: Stops;
  /** Topics whose source stopped, as they were when it did; null while none has. */
  frozen: ReadonlyMap<string, Snapshot> | null;
  /** Computed when first asked for: measures and gates share it. */
  roleSilences: readonly RoleSilence[] | null;
}

export function snapshotOf(
  part: Part,
  pilot: string,
  t: Moment,
  {
    model,
    calendar,
    outages = [],
    zone = UTC,
  }: { model: SilenceModel; calendar: DayWeights | null; outages?: readonly Outage[]; zone?: Zone },
): Snapshot {
  const light = calendar ? lightDaysOf(calendar, part.calendar.place) : part.calendar.light;
  const stops = outages.length === 0 ? NO_STOPS : stopsOf(part.heard, outages, t);
  const given = { model, stops, light, zone };
  const now = momentOf(part, pilot, t, given);
  if (stops.since.size === 0) return now;
  const frozen = new Map<string, Snapshot>();
  const then = new Map<Moment, Snapshot>();
  for (const [topic, since] of stops.since) {
    let view = then.get(since);
    if (!view) then.set(since, (view = momentOf(part, pilot, since, given)));
    frozen.set(topic, view);
  }
  return { ...now, silence: frozen.get('silence')?.silence ?? now.silence, frozen };
}

/** Days that count until the end of the day before `t`; for an earlier moment than the calendar's, by the calendar known now. */
function countsAt({ calendar }: Part, t: Moment, light: LightDays): { counted: number; awake: number } {
  const day = dayOf(t) - 1;
  const counts = countsThrough(calendar, day, light);
  if (calendar.day === null || day >= calendar.day) return counts;
  const later = countsBetween(calendar, day, calendar.day);
  return { counted: counts.counted - later.counted, awake: counts.awake - later.awake };
}

interface Given {
  model: SilenceModel;
  stops: Stops;
  light: LightDays;
  zone: Zone;
}

function momentOf(part: Part, pilot: string, t: Moment, { model, stops, light, zone }: Given): Snapshot {
  const { counted, awake } = countsAt(part, t, light);
  const handover = handoverOf(part, zone);
  const sinceHandover = handover ? Math.floor((t - handover.at) / DAY) : null;
  return {
    part,
    pilot,
    t,
    zone,
    today: zone.dayOf(t),
    counted,
    awake,
    model,
    stops,
    handedOverAt: handover?.at ?? null,
    handoverAssumed: handover?.assumed ?? false,
    sinceHandover,
    isHandedOver: sinceHandover !== null && sinceHandover >= 0,
    silence: silenceAt({ part, t, counted, stops, model }),
    frozen: null,
    roleSilences: null,
  };
}

/** Agreed quiet or a dormant month at the end of the last finished day. */
export function wasAsleep({ part, t }: Snapshot): boolean {
  return isAsleep(part.calendar, dayOf(t) - 1);
}

/** The snapshot that a topic is judged by: the one of the moment at which its source stopped, else the present one. */
export function viewOf(snapshot: Snapshot, topic: string): Snapshot {
  return snapshot.frozen?.get(topic) ?? snapshot;
}

/** Awake days since a mark. */
export function awakeSince(snapshot: Snapshot, mark: { awake: number }): number {
  return Math.max(0, snapshot.awake - mark.awake);
}

export function daysSince(t: number, at: number): number {
  return Math.max(0, Math.floor((t - at) / DAY));
}
