import { dateOfDay } from '@app/scoring';
import type { PersonPlan } from '../characters/character';
import type { Dimension } from '../plans/plans';
import { heightOn, phaseOn, type Curve, type Phases } from '../story/phases';
import type { Random } from '../story/random';
import type { Story } from '../story/story';
import { moodOn } from './talk.stream';

/** Chance that a person answers a survey, relative to answering an email. */
const SURVEY_ANSWER_RATE = 0.75;
const SURVEY_EVERY = 150;

/** The person at the client who answers today, deciders first; null if nobody does. */
function whoAnswers(story: Story, day: number, random: Random): PersonPlan | null {
  const luck = random.next();
  const order = random.next();
  const asked = story.character.people.filter((person) => (person.side ?? 'client') === 'client' && story.isHere(person, day));
  const person = asked[Math.floor(order * order * asked.length)];
  if (!person) return null;
  return luck < moodOn(person, story.age(day)).answers * SURVEY_ANSWER_RATE ? person : null;
}

function levelOn(curve: Curve, age: number, random: Random, leaning = 0): number {
  const wobble = random.between(-0.3, 0.3);
  return Math.max(0, Math.min(4, Math.round(heightOn(curve, age) + leaning + wobble)));
}

/** The days of questions: about `every` days apart, while anybody asks. */
function* askingDays(story: Story, first: number, every: Phases<number | null>, random: Random): Generator<number> {
  let next = story.start + first;
  while (next <= story.lastDay) {
    const pause = phaseOn(every, story.age(next));
    if (pause !== null) yield next;
    next += pause === null ? 1 : Math.max(2, Math.round(pause * random.between(0.7, 1.4)));
  }
}

/** Emits readiness answers, one dimension at a time; client and vendor answer on different days. */
export function simulateReadiness(story: Story): void {
  const { readiness } = story.character.plans;
  const dimensions = Object.keys(readiness.client) as Dimension[];
  if (dimensions.length === 0) return;
  const random = story.random('readiness');
  const leanings = Object.fromEntries(
    dimensions.map((dimension) => {
      const lean = story.random(`readiness/leaning/${dimension}`);
      return [dimension, { kinder: lean.between(-0.5, 0.5), optimism: lean.between(-0.1, 0.7) }];
    }),
  );
  let turn = 0;
  for (const next of askingDays(story, 40, readiness.every, random)) {
    const source = story.random(`readiness/${turn}`);
    const dimension = dimensions[turn++ % dimensions.length] ?? 'charter';
    const client = readiness.client[dimension] ?? [[0, 2]];
    const vendor = readiness.vendor?.[dimension] ?? client;
    const { kinder, optimism } = leanings[dimension] ?? { kinder: 0, optimism: 0 };
    const ours = levelOn(vendor, story.age(next), source, kinder + optimism);
    const theirs = levelOn(client, story.age(next), source, kinder);
    const later = next + source.whole(1, 6);
    const forgotten = source.chance(0.12);
    if (!forgotten && story.calendar.worksOn(next) && story.takesQuestion(next)) {
      story.emit('crm', `readiness/${turn}/vendor`, story.workingMoment(next, source), {
        kind: 'readiness.answered',
        pilot: story.character.pilot.key,
        data: { dimension, side: 'vendor', level: ours },
      });
    }
    const person = whoAnswers(story, later, source);
    if (!person || !story.calendar.worksOn(later) || !story.takesQuestion(later)) continue;
    story.emit('portal', `readiness/${turn}/client`, story.workingMoment(later, source), {
      kind: 'readiness.answered',
      pilot: story.character.pilot.key,
      person: story.addressOf(person),
      data: { dimension, side: 'client', level: theirs },
    });
  }
}

/** Emits survey answers a few times a year; most people do not answer. */
export function simulateSurveys(story: Story): void {
  const { satisfaction, surveysFrom = -Infinity } = story.character.plans;
  const random = story.random('surveys');
  let number = 0;
  for (let next = story.start + 90; next <= story.lastDay; next += SURVEY_EVERY) {
    const source = story.random(`surveys/${++number}`);
    const day = next + random.whole(0, 20);
    const score = Math.round(heightOn(satisfaction, story.age(day)) + source.between(-1, 1));
    const person = whoAnswers(story, day, source);
    if (story.age(day) < surveysFrom || !person || !story.calendar.worksOn(day) || !story.takesQuestion(day)) continue;
    story.emit('survey', `survey/${number}`, story.workingMoment(day, source), {
      kind: 'survey.answered',
      person: story.addressOf(person),
      data: { score: Math.max(0, Math.min(10, score)), survey: 'would you recommend us' },
    });
  }
}

/** Emits the CSM's pulse from time to time, with a reason if there is one. */
export function simulatePulses(story: Story): void {
  const { pulse } = story.character.plans;
  const random = story.random('pulse');
  simulateOverride(story);
  let lastReason: string | undefined;
  /** Each reason is sent only once. */
  const reasonOn = (age: number): string | undefined => {
    const reason = pulse.reasons?.findLast(([from]) => age >= from)?.[1];
    if (reason === lastReason) return undefined;
    lastReason = reason;
    return reason;
  };
  let turn = 0;
  for (const next of askingDays(story, 30, pulse.every, random)) {
    const source = story.random(`pulse/${++turn}`);
    const level = levelOn(pulse.level, story.age(next), source);
    if (story.calendar.worksOn(next) && story.takesQuestion(next)) {
      const reason = reasonOn(story.age(next));
      story.emit('crm', `pulse/${turn}`, story.moment(next, 17), {
        kind: 'pulse.given',
        data: { level, ...(reason === undefined ? {} : { reason }) },
      });
    }
  }
}

/** Emits overrides: a band set by a person until a date. */
function simulateOverride(story: Story): void {
  const { override, level } = story.character.plans.pulse;
  if (!override) return;
  const day = story.handover + override.on;
  story.takesQuestion(day);
  story.emit('crm', 'pulse/override', story.moment(day, 17.5), {
    kind: 'pulse.given',
    data: {
      level: levelOn(level, override.on, story.random('pulse/override')),
      reason: override.reason,
      override: { band: override.band, until: dateOfDay(day + override.days) },
    },
  });
}
