import type { Side } from '@app/scoring';
import type { Urgency } from '../plans/plans';
import { heightOn, phaseOn } from '../story/phases';
import type { Random } from '../story/random';
import { workDaysAfter, type Story } from '../story/story';

const WEEK = 7;

/** A random whole number with the given mean. */
function howMany(mean: number, random: Random): number {
  return Math.floor(mean * random.between(0.4, 1.6) + random.next());
}

/** Emits operation work, such as a swapped device or a site visit: one signal per side and week. */
export function simulateOperations(story: Story): void {
  const { operations } = story.character.plans;
  const { operatedBy = 'client', pilot } = story.character;
  const random = story.random('operations');
  const operators: Side = operatedBy === 'partner' ? 'partner' : 'client';
  const by = operations.by === undefined ? null : story.person(operations.by);
  for (let week = 0, from = story.start; from <= story.lastDay; week++, from += WEEK) {
    const count = howMany(operations.perWeek, random);
    const what = random.pick(operations.what);
    const day = from + random.whole(0, WEEK - 1);
    const at = story.workingMoment(day, random);
    const luck = Array.from({ length: count }, () => random.next());
    const isKept = story.age(day) >= (operations.from ?? -Infinity) && story.age(day) < (operations.until ?? Infinity);
    if (!story.calendar.worksOn(day) || !isKept) continue;
    const share = heightOn(operations.share, story.age(day));
    const theirs = luck.filter((each) => each < share).length;
    const person = by && story.isHere(by, day) ? story.addressOf(by) : undefined;
    const sides: [Side, number, string | undefined][] = [
      [operators, theirs, person],
      ['vendor', count - theirs, undefined],
    ];
    for (const [side, done, who] of sides) {
      if (done === 0) continue;
      story.emit('field-service', `operation/${week}/${side}`, at, {
        kind: 'operation.performed',
        pilot: pilot.key,
        ...(who === undefined ? {} : { person: who }),
        data: { by: side, what, count: done },
      });
    }
  }
}

/** Emits how many alarms were handled each week, except in dormant months. */
export function simulateAlarms(story: Story): void {
  const { alarms, operations } = story.character.plans;
  const { operatedBy = 'client', pilot } = story.character;
  const random = story.random('alarms');
  for (let week = 0, from = story.start; from <= story.lastDay; week++, from += WEEK) {
    const day = from + WEEK - 1;
    const age = story.age(day);
    const raised = howMany(heightOn(alarms.perWeek, age), random);
    const handledShare = Math.min(1, heightOn(alarms.handled, age) + random.normal() * 0.06);
    const theirs = random.chance(heightOn(operations.share, age));
    if (raised === 0 || story.sleepsOn(day)) continue;
    story.emit('fleet-hub', `alarms/${week}`, story.moment(day, 18), {
      kind: 'alarm.handled',
      pilot: pilot.key,
      data: {
        raised,
        handled: Math.max(0, Math.min(raised, Math.round(raised * handledShare))),
        by: theirs ? operatedBy : 'vendor',
      },
    });
  }
}

function simulateTicket(
  story: Story,
  { key, number }: { key: string; number: number },
  day: number,
  closed: number | null,
  urgency: Urgency,
  what: string,
  random: Random,
): void {
  const ticket = `T-${story.random('tickets/numbers').whole(1, 8) * 1000 + number}`;
  const openedAt = story.workingMoment(day, random);
  const closedAt = closed === null ? null : Math.max(openedAt + 3_600_000, story.moment(closed, 16));
  story.emit('help-desk', `ticket/${key}/opened`, openedAt, {
    kind: 'ticket.opened',
    pilot: story.character.pilot.key,
    data: { ticket, urgency, what },
  });
  if (closedAt !== null)
    story.emit('help-desk', `ticket/${key}/closed`, closedAt, {
      kind: 'ticket.closed',
      pilot: story.character.pilot.key,
      data: { ticket },
    });
}

/** Numbers of the tickets that matter to a story start here, so that they do not depend on how many others there are. */
const NAMED_FROM = 400;

const URGENCIES: readonly [Urgency, ...Urgency[]] = ['low', 'normal', 'normal', 'normal', 'normal', 'high'];

export function simulateTickets(story: Story): void {
  const { tickets } = story.character.plans;
  const random = story.random('tickets');
  let number = 0;
  let next = story.start + random.whole(5, 30);
  while (next <= story.lastDay) {
    const every = phaseOn(tickets.every, story.age(next));
    if (every === null) {
      next++;
      continue;
    }
    const open = (phaseOn(tickets.openFor, story.age(next)) ?? 3) * random.humanGap(0.6);
    const urgency = random.pick(URGENCIES);
    const what = random.pick(tickets.what);
    const source = story.random(`tickets/${++number}`);
    const worksToday = story.calendar.worksOn(next);
    if (worksToday) simulateTicket(story, { key: `T${number}`, number }, next, workDaysAfter(story, next, open), urgency, what, source);
    next += Math.max(1, Math.round(every * random.humanGap(0.6)));
  }
  for (const { on, closed, urgency, what } of tickets.named ?? []) {
    const day = story.handover + on;
    const end = closed === undefined ? null : story.handover + closed;
    simulateTicket(story, { key: `N${on}`, number: NAMED_FROM + on }, day, end, urgency, what, story.random(`tickets/named/${on}`));
  }
}
