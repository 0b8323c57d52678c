import { addQuiet, bitsOf, countsThrough } from './calendar';
import { dayOfDate } from './dates';
import { remember, stepForward, type Part } from './facts';
import { placeOf } from './place';
import { rebase } from './rhythm';
import type { PilotStage, Signal } from './signal';

type Of<K extends Signal['kind']> = Extract<Signal, { kind: K }>;

const SATURDAY_AND_SUNDAY = [6, 7];
const ON_THE_WAY: readonly PilotStage[] = ['chartered', 'running', 'handover', 'operating', 'scaling', 'steady'];
const AFTER_HANDOVER: readonly PilotStage[] = ['operating', 'scaling', 'steady', 'stalled'];

export function foldAccountDescribed(part: Part, signal: Of<'account.described'>, day: number): void {
  changeCalendar(part, day, () => {
    part.calendar.weekend = bitsOf(signal.data.weekend ?? SATURDAY_AND_SUNDAY);
  });
  part.calendar.region = signal.data.region ?? null;
  part.calendar.place = placeOf(signal.data);
  const { operatedBy = null, route = null, contractModel = null, annualValue = null, currency = null } = signal.data;
  part.operatedBy = operatedBy;
  part.client = { route, contractModel, annualValue, currency };
}

export function foldQuietAgreed(part: Part, signal: Of<'quiet.agreed'>, day: number): void {
  changeCalendar(part, day, () => addQuiet(part.calendar, dayOfDate(signal.data.from), dayOfDate(signal.data.until), day));
}

export function foldPilotDescribed(part: Part, signal: Of<'pilot.described'>, day: number): void {
  const { stage = null, plannedDevices = null, startedOn = null, plannedEndOn = null, dormantMonths = [] } = signal.data;
  changeCalendar(part, day, () => {
    part.calendar.dormant = bitsOf(dormantMonths);
  });
  reachStage(part, stage, signal, day);
  part.described = { stage, plannedDevices, startedOn, plannedEndOn };
}

/** Only the stage is new; of a pilot that nobody ever described it says nothing else. */
export function foldStageChanged(part: Part, signal: Of<'pilot.stage-changed'>, day: number): void {
  const { stage } = signal.data;
  reachStage(part, stage, signal, day);
  part.described = { ...(part.described ?? { plannedDevices: null, startedOn: null, plannedEndOn: null }), stage };
}

/** One stage up is a step forward. */
function reachStage(part: Part, stage: PilotStage | null, signal: Signal, day: number): void {
  const before = part.described?.stage ?? null;
  if (stage && before && ON_THE_WAY.indexOf(stage) > ON_THE_WAY.indexOf(before) && ON_THE_WAY.includes(before)) {
    stepForward(part, 'stage', signal, countsThrough(part.calendar, day).awake);
  }
  if (stage && AFTER_HANDOVER.includes(stage)) part.operatingSince ??= signal.occurredAt;
}

/** The client accepted: an act of the client and a forward step. An assumed date is neither, and never replaces a real one. */
export function foldPilotHandedOver(part: Part, signal: Of<'pilot.handed-over'>, day: number): void {
  const assumed = signal.data.assumed ?? false;
  if (assumed && part.handover && !part.handover.assumed) return;
  const { counted, awake } = countsThrough(part.calendar, day);
  part.handover = { at: signal.occurredAt, assumed, day, mark: counted };
  remember(part, 'handover', signal.signalId);
  if (assumed) return;
  if (part.clocks.deciders) rebase(part.clocks.deciders, day, counted, signal.occurredAt);
  if (part.clocks.client) rebase(part.clocks.client, day, counted, signal.occurredAt);
  stepForward(part, 'handover', signal, awake);
}

/** A change counts from its day on: what was already marked on that very day moves with it. */
function changeCalendar(part: Part, day: number, change: () => void): void {
  const before = countsThrough(part.calendar, day).counted;
  change();
  const moved = countsThrough(part.calendar, day).counted - before;
  if (moved === 0) return;
  const { deciders, client, partner } = part.clocks;
  for (const marked of [deciders, client, partner, part.handover, ...Object.values(part.people)]) {
    if (marked?.day === day) marked.mark += moved;
  }
}
