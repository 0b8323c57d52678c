import type { TopicFold } from '../definitions';
import { addQuiet, bitsOf, countsThrough } from '../../calendar/calendar';
import { placeOf } from '../../calendar/place';
import type { Part } from '../../facts/part';
import { remember } from '../../facts/ring';
import type { Signal, SignalOf } from '../../signals/signal';
import { dayOfDate } from '../../vocabulary/dates';
import type { PilotStage } from '../../vocabulary/vocabulary';
import { stepForward } from '../forward-step/forward-step.fold';

const SATURDAY_AND_SUNDAY = [6, 7];

const ON_THE_WAY: readonly PilotStage[] = ['chartered', 'running', 'handover', 'operating', 'scaling', 'steady'];

const AFTER_HANDOVER: readonly PilotStage[] = ['operating', 'scaling', 'steady', 'stalled'];

export function foldAccountDescribed(part: Part, signal: SignalOf<'account.described'>, day: number): void {
  changeCalendar(part, day, () => {
    part.calendar.weekend = bitsOf(signal.data.weekend ?? SATURDAY_AND_SUNDAY);
  });
  part.calendar.region = signal.data.region ?? null;
  part.calendar.place = placeOf(signal.data);
  const { operatedBy = null, contractHeldBy = null, route = null, contractModel = null, annualValue = null, currency = null } = signal.data;
  part.description.operatedBy = operatedBy;
  part.description.contractHeldBy = contractHeldBy;
  part.description.account = { route, contractModel, annualValue, currency };
}

export function foldQuietAgreed(part: Part, signal: SignalOf<'quiet.agreed'>, day: number): void {
  changeCalendar(part, day, () => addQuiet(part.calendar, dayOfDate(signal.data.from), dayOfDate(signal.data.until), day));
}

export function foldPilotDescribed(part: Part, signal: SignalOf<'pilot.described'>, day: number): void {
  const { stage = null, plannedDevices = null, startedOn = null, plannedEndOn = null, dormantMonths = [] } = signal.data;
  changeCalendar(part, day, () => {
    part.calendar.dormant = bitsOf(dormantMonths);
  });
  reachStage(part, stage, signal, day);
  part.description.pilot = { stage, plannedDevices, startedOn, plannedEndOn };
}

/** Only the stage is new; of a pilot that nobody ever described it says nothing else. */
export function foldStageChanged(part: Part, signal: SignalOf<'pilot.stage-changed'>, day: number): void {
  const { stage } = signal.data;
  reachStage(part, stage, signal, day);
  part.description.pilot = { ...(part.description.pilot ?? { plannedDevices: null, startedOn: null, plannedEndOn: null }), stage };
}

/** One stage up is a step forward. */
function reachStage(part: Part, stage: PilotStage | null, signal: Signal, day: number): void {
  const before = part.description.pilot?.stage ?? null;
  if (stage !== before) {
    part.description.stageSince = stage === null ? null : signal.occurredAt;
    remember(part.description.evidence.stage, signal.signalId);
  }
  if (stage && before && ON_THE_WAY.indexOf(stage) > ON_THE_WAY.indexOf(before) && ON_THE_WAY.includes(before)) {
    stepForward(part, 'stage', signal, countsThrough(part.calendar, day).awake);
  }
  if (stage && AFTER_HANDOVER.includes(stage)) part.description.operatingSince ??= signal.occurredAt;
}

/** A change counts from its day on: what was already marked on that very day moves with it. */
function changeCalendar(part: Part, day: number, change: () => void): void {
  const before = countsThrough(part.calendar, day).counted;
  change();
  const moved = countsThrough(part.calendar, day).counted - before;
  if (moved === 0) return;
  const { deciders, client, partner } = part.silence.clocks;
  for (const marked of [deciders, client, partner, part.handover.done, ...Object.values(part.silence.people)]) {
    if (marked?.day === day) marked.mark += moved;
  }
}

export const descriptionFold = {
  version: 2,
  writes: ['description', 'forwardStep', 'silence', 'handover'],
  reads: ['silence', 'handover'],
  kinds: {
    'account.described': foldAccountDescribed,
    'pilot.described': foldPilotDescribed,
    'pilot.stage-changed': foldStageChanged,
    'quiet.agreed': foldQuietAgreed,
  },
} as const satisfies TopicFold;
