import { DAY } from '@app/scoring';
import type { MeetingPlan } from '../characters/character';
import { phaseOn } from '../story/phases';
import type { Random } from '../story/random';
import type { Story } from '../story/story';

const HALF_HOURS = [9, 9.5, 10, 10.5, 11, 14, 14.5, 15, 16] as const;

/** Chance that a meeting is moved. */
const MOVES = 0.1;

/** The first working day from `day` on within a week; null when everybody is away. */
function workingDayFrom(story: Story, day: number): number | null {
  for (let ahead = 0; ahead < 7; ahead++) {
    if (story.calendar.worksOn(day + ahead)) return day + ahead;
  }
  return null;
}

/** Sometimes moves a meeting by some days. Weekly calls are dropped instead. */
function movedTo(story: Story, plan: MeetingPlan, number: number, day: number): { day: number; ahead: number; byUs: boolean } | null {
  const random = story.random(`meetings/${plan.key}/${number}/moved`);
  const isMoved = random.chance(phaseOn(plan.moves ?? [], story.age(day)) ?? MOVES);
  const later = workingDayFrom(story, day + random.whole(2, 9));
  const ahead = random.between(0.6, 3);
  const byUs = random.chance(0.25);
  return isMoved && later !== null && (phaseOn(plan.every, story.age(day)) ?? 0) > 10 ? { day: later, ahead, byUs } : null;
}

function simulateMeeting(story: Story, plan: MeetingPlan, number: number, scheduledOn: number, day: number, random: Random): void {
  const age = story.age(day);
  const side = plan.side ?? 'client';
  const startsAt = story.moment(day, random.pick(HALF_HOURS));
  const moved = movedTo(story, plan, number, day);
  const attendance = phaseOn(plan.attends, age) ?? 0;
  const accepted = random.chance(attendance);
  const held = random.chance(accepted ? 0.95 : attendance * 0.3);
  const missedByUs = random.chance(phaseOn(plan.missedByUs ?? [], age) ?? 0.01);
  const noted = random.chance(0.6);
  const others = plan.with.slice(1).map((name) => ({ name, comes: random.chance(0.7) }));
  const meeting = `${story.character.key}-${plan.key}-${number}`;
  const pilot = story.character.pilot.key;
  const scheduledAt = Math.min(story.workingMoment(scheduledOn, random), startsAt - DAY / 4);
  story.emit('calendar', `${plan.key}/${number}/fixed`, scheduledAt, {
    kind: 'meeting.scheduled',
    pilot,
    data: { meeting, startsAt: new Date(startsAt).toISOString(), acceptedByClient: side === 'client' && accepted, side },
  });
  const takesPlaceAt = moved === null ? startsAt : startsAt + (moved.day - day) * DAY;
  if (moved !== null) {
    story.emit('calendar', `${plan.key}/${number}/moved`, Math.max(scheduledAt + DAY / 24, startsAt - moved.ahead * DAY), {
      kind: 'meeting.rescheduled',
      pilot,
      data: {
        meeting,
        startsAt: new Date(takesPlaceAt).toISOString(),
        by: moved.byUs ? 'vendor' : side,
        acceptedByClient: side === 'client' && accepted,
      },
    });
  }
  const attendees = [plan.with[0], ...others.filter((other) => other.comes).map((other) => other.name)]
    .map((name) => story.person(name))
    .filter((person) => story.isHere(person, moved?.day ?? day));
  const [first] = attendees;
  if (missedByUs || !held || !first) {
    if (missedByUs || accepted || noted) {
      story.emit('calendar', `${plan.key}/${number}/missed`, takesPlaceAt + DAY / 48, {
        kind: 'meeting.missed',
        pilot,
        data: { meeting, missedBy: missedByUs ? 'vendor' : side },
      });
    }
    return;
  }
  story.emit('calendar', `${plan.key}/${number}/held`, takesPlaceAt + DAY / 24, {
    kind: 'meeting.held',
    pilot,
    person: story.addressOf(first),
    data: { meeting, side, attendees: attendees.map((person) => story.addressOf(person)) },
  });
}

/** Emits series of meetings. Each is scheduled some days before it takes place or is missed. */
export function simulateMeetings(story: Story): void {
  for (const plan of story.character.meetings) {
    const random = story.random(`meetings/${plan.key}`);
    let number = 0;
    let next = story.start + random.whole(2, 8);
    // A week beyond the story, because meetings scheduled in it may take place later.
    while (next <= story.lastDay + 21) {
      const every = phaseOn(plan.every, story.age(next));
      if (every === null) {
        next++;
        continue;
      }
      const day = workingDayFrom(story, next);
      if (day !== null) {
        const scheduledOn = Math.max(story.start, day - Math.max(5, Math.min(every, 21)));
        simulateMeeting(story, plan, ++number, scheduledOn, day, random);
      }
      next += Math.max(1, Math.round(every * random.between(0.85, 1.2)));
    }
  }
}
